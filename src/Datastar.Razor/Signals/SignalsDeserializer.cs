using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Datastar.Razor;

/// <summary>JSON that has been scanned → C#, with a refusal that names the signal and what was expected of it.</summary>
internal static class SignalsDeserializer
{
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
            throw Refuse(type, path, exception);
        }
        // What a converter or a constructor of the app's throws at a value it does not like.
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw new SignalsException(400, Describe(path, "does not have a value that is allowed"), NullIfEmpty(path), innerException: exception);
        }
    }

    private static SignalsException Refuse(JsonTypeInfo type, string path, JsonException exception)
    {
        var steps = JsonPath.Parse(exception.Path);
        var expected = ExpectedJson.Describe(type, steps);
        var fullPath = JsonPath.Combine(path, steps);
        return new(400, Describe(fullPath, $"was expected to be {expected}"), NullIfEmpty(fullPath), expected, exception);
    }

    private static string Describe(string path, string problem) =>
        path.Length == 0 ? $"The payload {problem}." : $"The signal '{path}' {problem}.";

    private static string? NullIfEmpty(string path) => path.Length == 0 ? null : path;
}
