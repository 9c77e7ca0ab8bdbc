using System.Text.Json;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Development.Explanations;

/// <summary>Explains what the client throws.</summary>
internal static partial class ErrorExplanation
{
    private const string Attributes = "attributes";
    private const string Elements = "sse_events#datastar-patch-elements";

    // What is said of the attribute, what to write, and the rule.
    private static readonly Dictionary<string, (string Said, string Fix, string Rule)> AttributeReasons = new()
    {
        ["KeyRequired"] = ("needs a key", "Write the key behind a colon: data-on:click.", "DSR0104"),
        ["KeyNotAllowed"] = ("takes no key", "Leave out what stands behind the colon.", "DSR0105"),
        ["ValueRequired"] = ("needs a value", "Write its expression.", "DSR0106"),
        ["ValueNotAllowed"] = ("takes no value", "Leave the value out.", "DSR0106"),
        ["KeyAndValueProvided"] = ("has a key and a value, and takes only one of them", "Leave one out.", "DSR0107"),
        ["KeyOrValueRequired"] = ("needs a key or a value", "Write the name of the signal.", "DSR0108"),
    };

    private static readonly Dictionary<string, (string Title, string Fix, string Link)> OtherReasons = new()
    {
        ["PatchElementsExpectedSelector"] = ("A patch needs a selector for its mode", "Say where it goes: new() { Selector = \"#list\", Mode = … }.", Elements),
        ["PatchElementsInvalidMode"] = ("A patch has a mode that the client does not know", "Use ElementPatchMode.", Elements),
        ["PatchElementsInvalidNamespace"] = ("A patch has a namespace that the client does not know", "Use ElementNamespace.", Elements),
        ["PatchSignalsExpectedSignals"] = ("A patch of signals has none", "Send a JSON object: DatastarEvent.PatchSignals(new { … }).", "sse_events#datastar-patch-signals"),
        ["FetchNoUrlProvided"] = ("An action has no URL", "Give it one: @Get(\"/todos\").", "actions"),
        ["FetchFormNotFound"] = ("An action found no form to send", "Put the element into a form, or name one by the option selector.", "actions#options"),
        ["FetchInvalidContentType"] = ("An action has a content type that the client does not know", "It is json or form.", "actions#options"),
        ["NonceRequired"] = ("data-nonce is empty", "Write <html ds-nonce>, and call app.UseDatastarContentSecurityPolicy().", "security"),
    };

    /// <summary>Explains a report of the <c>message</c> of an error; <see langword="null"/> where the client did not throw it.</summary>
    public static Problem? Of(PageReport report) => Explain(report.Text("message"));

    private static Problem? Explain(string message)
    {
        if (ClientError().Match(message) is not { Success: true } match)
            return null;
        using var context = Parse(match.Groups[2].Value);
        return Explain(match.Groups[1].Value, context.RootElement);
    }

    private static Problem Explain(string reason, JsonElement context) => reason switch
    {
        "ExecuteExpression" => Threw(Text(context, "error")),
        "GenerateExpression" => new("An expression is no JavaScript", "Correct it. Nothing on this element works, and at load nothing behind it.") { Text = [Text(context, "error")], Rule = "DSR0200", Link = Attributes },
        "UndefinedAction" => new($"The client has no action @{Text(context, "plugin", "name")}", "Correct the name: case counts. An action of your own or of Datastar Pro must be loaded before it is used.") { Rule = "DSR0201", Link = "actions" },
        "FetchFailed" => Explain(Text(context, "error")) ?? Unreachable($"{Text(context, "method")} {Text(context, "url")}", Text(context, "error")),
        _ when AttributeReasons.TryGetValue(reason, out var rule) => new($"data-{Text(context, "expression", "rawKey")} {rule.Said}", rule.Fix)
        {
            Text = ["At load, one invalid attribute keeps every element behind it from working."],
            Rule = rule.Rule,
            Link = Attributes,
        },
        _ when OtherReasons.TryGetValue(reason, out var other) => new(other.Title, other.Fix) { Link = other.Link },
        _ => new($"The client says {reason}", null) { Link = Attributes },
    };

    private static Problem Threw(string error)
    {
        if (Explain(error) is { } inner)
            return inner;
        var (fix, rule) = Fix(error);
        return new("An expression threw", fix) { Text = [error], Rule = rule, Link = Attributes };
    }

    private static (string Fix, string? Rule) Fix(string error)
    {
        if (NotDefined().Match(error) is { Success: true } match)
            return ($"If {match.Groups[1].Value} is a signal, write ${match.Groups[1].Value}. If it is a function of the page, load its script before the client.", "DSR0209");
        if (error.Contains("of undefined", StringComparison.Ordinal) || error.Contains("of null", StringComparison.Ordinal))
            return ("Something on the way to the value is missing. Give the signal a first value by data-signals, or write ?. before the name.", null);
        return error.Contains("is not a function", StringComparison.Ordinal)
            ? ("What is called is a signal or is missing. An action has an at sign before its name: @get(…).", "DSR0202")
            : ("Correct the expression. Typed ones, such as @Get(…) and TodoSignals.Ref.Title, are checked when the app is built.", null);
    }

    private static Problem Unreachable(string what, string error) =>
        new($"{what} failed", "Start the app, and load the page anew.") { Text = [error.Length == 0 ? "The server could not be reached, and the client has given up." : error], Link = "actions" };

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return JsonDocument.Parse("{}");
        }
    }

    private static string Text(JsonElement json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
                return "";
        }
        return json.ValueKind == JsonValueKind.String ? json.GetString()! : "";
    }

    // Its reason, then addresses, then what it is about as JSON.
    [GeneratedRegex(@"^(?:Uncaught )?(?:Error: )?(\w+)\n[\s\S]*?\nContext: ([\s\S]*)$")]
    private static partial Regex ClientError();

    [GeneratedRegex(@"^(\w+) is not defined")]
    private static partial Regex NotDefined();
}
