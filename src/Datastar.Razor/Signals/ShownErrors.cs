using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Signals;

/// <summary>The messages of an earlier attempt, which the page sends along as it does all signals. They go when the next answer comes.</summary>
internal static class ShownErrors
{
    // Most requests have none, and need not be parsed to know it.
    private static ReadOnlySpan<byte> Root => "\"errors\""u8;

    /// <summary>Empties the messages of what the endpoint takes, before others are set.</summary>
    /// <returns>Whether the page has sent any; one that sends none may show any.</returns>
    public static bool Clear(HttpContext context, IReadOnlyList<Type> types, ErrorSignals errors) => Visit(context, types, (names, _) => errors.Set([.. names], ""));

    /// <summary>Whether the page shows messages that the next answer takes away.</summary>
    public static bool Any(HttpContext context) => Patch(context) is not null;

    /// <summary>The patch that empties the messages of what the endpoint takes, for an answer that brings none; <see langword="null"/> where the page shows none.</summary>
    public static string? Take(HttpContext context)
    {
        var patch = Patch(context);
        if (patch is not null)
            SignalsOfRequest.Find(context)!.IsAnswered = true;
        return patch;
    }

    private static string? Patch(HttpContext context)
    {
        if (SignalsOfRequest.Find(context) is not { IsAnswered: false } sent)
            return null;
        var errors = new ErrorSignals();
        var isShown = false;
        Visit(context, [.. sent.Types], (names, message) =>
        {
            if (message.Length == 0)
                return;
            isShown = true;
            errors.Set([.. names], "");
        });
        return isShown ? errors.ToJson() : null;
    }

    private static bool Visit(HttpContext context, IReadOnlyList<Type> types, Action<List<string>, string> visit)
    {
        var payload = SignalsOfRequest.Find(context)?.Payload ?? default;
        if (!payload.IsPresent || payload.Json.Span.IndexOf(Root) < 0)
            return false;
        using var document = JsonDocument.Parse(payload.Json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = SignalLimits.LargestDepth });
        if (!document.RootElement.TryGetProperty(ErrorSignals.RootName, out var errors) || errors.ValueKind is not JsonValueKind.Object)
            return false;
        var concern = Names(types, SignalsJson.Of(context.RequestServices));
        if (concern?.Contains(ErrorSignals.RootName) is true)
            return false;
        foreach (var member in errors.EnumerateObject())
        {
            if (concern is null || concern.Contains(member.Name) || member.NameEquals(ErrorSignals.SummaryName))
                Visit(member, [], visit);
        }
        return true;
    }

    private static void Visit(JsonProperty member, List<string> path, Action<List<string>, string> visit)
    {
        path.Add(member.Name);
        if (member.Value.ValueKind is JsonValueKind.Object)
        {
            foreach (var inner in member.Value.EnumerateObject())
                Visit(inner, path, visit);
        }
        else if (member.Value.ValueKind is JsonValueKind.String)
            visit(path, member.Value.GetString()!);
        path.RemoveAt(path.Count - 1);
    }

    /// <summary>The names of the signals that the endpoint takes; <see langword="null"/> where they are not known. A page may hold several forms.</summary>
    private static HashSet<string>? Names(IReadOnlyList<Type> types, SignalsJson json)
    {
        var names = new HashSet<string>();
        foreach (var type in types)
        {
            if (json.ReadType(type) is not { Kind: JsonTypeInfoKind.Object } known)
                return null;
            names.UnionWith(known.Properties.Select(property => property.Name));
        }
        return types.Count == 0 ? null : names;
    }
}
