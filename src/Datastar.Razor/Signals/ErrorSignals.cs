using System.Text.Json.Nodes;

namespace Datastar.Razor.Signals;

/// <summary>The signals that show validation errors: a tree of messages, shaped as the signals themselves. An empty message says that the field is fine.</summary>
internal sealed class ErrorSignals
{
    /// <summary>The signal below which the messages are.</summary>
    public const string RootName = "errors";

    /// <summary>The name of the message about an object as a whole, which its fields leave no other place for.</summary>
    public const string SummaryName = "summary";

    private readonly JsonObject _root = [];

    /// <summary>Sets the message of a field.</summary>
    public void Set(ReadOnlySpan<string> names, string message)
    {
        var owner = _root;
        foreach (var name in names.IsEmpty ? names : names[..^1])
            owner = Enter(owner, name);

        var last = names.IsEmpty ? SummaryName : names[^1];
        if (owner[last] is JsonObject inner)
            (owner, last) = (inner, SummaryName);
        owner[last] = message;
    }

    /// <summary>The patch.</summary>
    public string ToJson() => new JsonObject { [RootName] = _root }.ToJsonString();

    private static JsonObject Enter(JsonObject owner, string name)
    {
        if (owner[name] is JsonObject inner)
            return inner;
        var entered = new JsonObject();
        if (owner[name]?.GetValue<string>() is { Length: > 0 } message)
            entered[SummaryName] = message;
        owner[name] = entered;
        return entered;
    }
}
