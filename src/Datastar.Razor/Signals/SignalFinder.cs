using System.Text.Json;

namespace Datastar.Razor.Signals;

/// <summary>Finds one signal in a payload that has been scanned.</summary>
internal static class SignalFinder
{
    /// <exception cref="SignalsException">A signal on the way is not an object.</exception>
    public static bool TryFind(ReadOnlySpan<byte> payload, string path, JsonSerializerOptions options, out ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(payload, SignalsScanner.ReaderOptions(options));
        reader.Read();
        var passed = 0;
        json = default;
        foreach (var segment in path.AsSpan().Split('.'))
        {
            if (reader.TokenType is JsonTokenType.Null)
                return false;
            if (reader.TokenType is not JsonTokenType.StartObject)
                throw new SignalsException(400, $"The signal '{path[..passed]}' was expected to be an object.", path[..passed], "an object", isOfValue: true);
            if (!TryEnter(ref reader, path.AsSpan()[segment]))
                return false;
            passed = segment.End.GetOffset(path.Length);
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        json = payload[start..(int)reader.BytesConsumed];
        return true;
    }

    // From the beginning of an object to the value of one of its names.
    private static bool TryEnter(ref Utf8JsonReader reader, ReadOnlySpan<char> name)
    {
        reader.Read();
        while (reader.TokenType is JsonTokenType.PropertyName)
        {
            var matches = reader.ValueTextEquals(name);
            reader.Read();
            if (matches)
                return true;
            reader.Skip();
            reader.Read();
        }
        return false;
    }
}
