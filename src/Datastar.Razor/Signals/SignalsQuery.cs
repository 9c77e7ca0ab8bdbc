using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Datastar.Razor.Signals;

/// <summary>Reads the payload from the query parameter <c>datastar</c>.</summary>
internal static class SignalsQuery
{
    public const string ParameterName = "datastar";
    private const int EncodedLengthOfByte = 3;

    /// <summary>The payload, which has been scanned; empty where there is none.</summary>
    public static SentSignals Read(HttpRequest request, SignalsJson json)
    {
        if (!TryFind(request, out var encoded))
            return default;
        var maxBytes = SignalsLimitAttribute.Of(request.HttpContext, json.Limits);
        if (encoded.Length / EncodedLengthOfByte > maxBytes)
            throw SignalsException.TooLarge(maxBytes);

        var payload = new byte[System.Text.Encoding.UTF8.GetByteCount(encoded.Span)];
        var length = Decode(encoded.Span, payload);
        if (length > maxBytes)
            throw SignalsException.TooLarge(maxBytes);
        return SignalsScanner.Scan(payload.AsMemory(0, length), json);
    }

    private static bool TryFind(HttpRequest request, out ReadOnlyMemory<char> encoded)
    {
        encoded = default;
        var found = false;
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            if (!pair.EncodedName.Span.SequenceEqual(ParameterName) && !pair.DecodeName().Span.SequenceEqual(ParameterName))
                continue;
            if (found)
                throw SignalsException.Malformed("The query has the parameter 'datastar' more than once.");
            (found, encoded) = (true, pair.EncodedValue);
        }
        return !encoded.IsEmpty;
    }

    // Straight to bytes: the framework's decoder would pass invalid UTF-8 on as text.
    private static int Decode(ReadOnlySpan<char> encoded, Span<byte> destination)
    {
        var written = 0;
        while (!encoded.IsEmpty)
        {
            var plain = encoded.IndexOfAny('%', '+');
            var run = plain < 0 ? encoded : encoded[..plain];
            written += System.Text.Encoding.UTF8.GetBytes(run, destination[written..]);
            encoded = encoded[run.Length..];
            if (encoded.IsEmpty)
                break;

            var isEscape = encoded[0] == '%' && encoded.Length >= EncodedLengthOfByte
                && byte.TryParse(encoded[1..EncodedLengthOfByte], NumberStyles.AllowHexSpecifier, null, out destination[written]);
            if (!isEscape)
                destination[written] = encoded[0] == '+' ? (byte)' ' : (byte)'%';
            written++;
            encoded = encoded[(isEscape ? EncodedLengthOfByte : 1)..];
        }
        return written;
    }
}
