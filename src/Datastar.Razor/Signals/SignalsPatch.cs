using System.Text.Json;

namespace Datastar.Razor.Signals;

/// <summary>The difference of two states of signals as a JSON merge patch (RFC 7386), which is how the client applies patches: null removes.</summary>
internal static class SignalsPatch
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    /// <summary>Writes the object that makes <paramref name="after"/> of <paramref name="before"/>; both are JSON objects.</summary>
    /// <remarks>A member that is null counts as absent: a merge patch cannot tell the two apart, and neither can the client.</remarks>
    public static void Write(Utf8JsonWriter json, JsonElement before, JsonElement after)
    {
        json.WriteStartObject();
        foreach (var removed in before.EnumerateObject())
        {
            if (!IsNull(removed.Value) && Member(after, removed.Name) is null)
                json.WriteNull(removed.Name);
        }
        foreach (var member in after.EnumerateObject())
        {
            if (!IsNull(member.Value))
                WriteMember(json, member.Name, Member(before, member.Name), member.Value);
        }
        json.WriteEndObject();
    }

    private static void WriteMember(Utf8JsonWriter json, string name, JsonElement? before, JsonElement after)
    {
        if (before is { } known && AreSame(known, after))
            return;
        json.WritePropertyName(name);
        if (after.ValueKind is JsonValueKind.Object)
            Write(json, before is { ValueKind: JsonValueKind.Object } from ? from : Empty, after);
        else
            after.WriteTo(json);
    }

    private static bool AreSame(JsonElement before, JsonElement after)
    {
        if (before.ValueKind is not JsonValueKind.Object || after.ValueKind is not JsonValueKind.Object)
            return JsonElement.DeepEquals(before, after);
        foreach (var member in before.EnumerateObject())
        {
            if (!IsNull(member.Value) && Member(after, member.Name) is null)
                return false;
        }
        foreach (var member in after.EnumerateObject())
        {
            if (!IsNull(member.Value) && !(Member(before, member.Name) is { } known && AreSame(known, member.Value)))
                return false;
        }
        return true;
    }

    private static JsonElement? Member(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && !IsNull(value) ? value : null;

    private static bool IsNull(JsonElement value) => value.ValueKind is JsonValueKind.Null;
}
