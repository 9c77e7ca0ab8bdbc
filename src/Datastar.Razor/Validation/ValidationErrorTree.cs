using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datastar.Razor.Validation;

/// <summary>The signals that show validation errors: a tree of messages, shaped as the signals themselves. An empty message says that the field is fine.</summary>
internal sealed class ValidationErrorTree
{
    /// <summary>The signal below which the messages are.</summary>
    public const string RootName = "errors";

    /// <summary>The name of the message about an object as a whole, which its fields leave no other place for.</summary>
    public const string SummaryName = "summary";

    private readonly JsonObject _root = [];

    /// <summary>Empties the messages that the page has, by what it sent.</summary>
    /// <returns>Whether it sent any.</returns>
    public bool ClearSent(JsonElement payload)
    {
        if (!payload.TryGetProperty(RootName, out var errors) || errors.ValueKind is not JsonValueKind.Object)
            return false;
        Clear(errors, []);
        return true;
    }

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

    private void Clear(JsonElement errors, List<string> path)
    {
        foreach (var member in errors.EnumerateObject())
        {
            path.Add(member.Name);
            if (member.Value.ValueKind is JsonValueKind.Object)
                Clear(member.Value, path);
            else
                Set([.. path], "");
            path.RemoveAt(path.Count - 1);
        }
    }
}
