using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor.Signals;

/// <summary>JSON that has been scanned → C#, with a refusal that names the signal and what was expected of it.</summary>
internal static class SignalsDeserializer
{
    /// <summary>An instance of the type from the whole payload; an absent payload gives the type's defaults.</summary>
    /// <exception cref="SignalsException">A signal has a value that its C# type does not.</exception>
    public static object? Deserialize(SentSignals payload, SignalsJson json, JsonTypeInfo type) =>
        Deserialize(payload.IsPresent ? payload.Json.Span : "{}"u8, payload.MayHaveSimilarNames ? json.Strict(type) : type, path: "");

    /// <summary>An instance of the type from a part of the payload.</summary>
    /// <param name="json">The value, one JSON token with what it holds.</param>
    /// <param name="type">What to make of it.</param>
    /// <param name="path">Where the value is in the payload; empty for all of it.</param>
    public static object? Deserialize(ReadOnlySpan<byte> json, JsonTypeInfo type, string path)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException exception)
        {
            throw Refuse(json, type, path, exception);
        }
        // What a converter or a constructor of the app's throws at a value it does not like.
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw new SignalsException(400, Describe(path, "does not have a value that is allowed"), NullIfEmpty(path), innerException: exception, isOfValue: true);
        }
    }

    private static SignalsException Refuse(ReadOnlySpan<byte> json, JsonTypeInfo type, string path, JsonException exception)
    {
        var steps = PartException.Steps(exception);
        if (SameInAnotherCase(json, type, steps) is { } other)
        {
            var twice = JsonPath.Combine(path, steps);
            return SignalsException.Malformed($"The signal '{twice}' is there twice: '{other}' means the same.", twice, exception);
        }
        var expected = ExpectedJson.Describe(type, steps);
        var fullPath = JsonPath.Combine(path, steps);
        return new(400, Describe(fullPath, $"was expected to be {expected}"), NullIfEmpty(fullPath), expected, exception, isOfValue: true);
    }

    private static string Describe(string path, string problem) =>
        path.Length == 0 ? $"The payload {problem}." : $"The signal '{path}' {problem}.";

    private static string? NullIfEmpty(string path) => path.Length == 0 ? null : path;

    // The scanner compares names as they are written; the app's options may take two of them for one member.
    private static string? SameInAnotherCase(ReadOnlySpan<byte> json, JsonTypeInfo type, List<(string? Name, string Index)> steps)
    {
        if (!type.Options.PropertyNameCaseInsensitive || steps is not [.. var owners, ({ } name, _)])
            return null;
        var reader = new Utf8JsonReader(json, SignalsScanner.ReaderOptions(type.Options));
        using var document = JsonDocument.ParseValue(ref reader);
        JsonElement? owner = document.RootElement;
        foreach (var (step, index) in owners)
            owner = owner is { } at ? Enter(at, step, index) : null;
        return owner is not { ValueKind: JsonValueKind.Object } found ? null : found.EnumerateObject()
            .Select(member => member.Name)
            .FirstOrDefault(other => other != name && other.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static JsonElement? Enter(JsonElement owner, string? name, string index) => owner.ValueKind switch
    {
        JsonValueKind.Object when name is not null && owner.TryGetProperty(name, out var value) => value,
        JsonValueKind.Array when int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < owner.GetArrayLength() => owner[at],
        _ => null,
    };
}
