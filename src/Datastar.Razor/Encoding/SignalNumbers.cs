using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Datastar.Razor.Encoding;

/// <summary>Integers that the browser would silently round: it has doubles only, and another number may be another row.</summary>
internal static class SignalNumbers
{
    // 2^53, beyond which doubles leave integers out, has as many digits.
    private const int LongestSafe = 15;

    /// <summary>Refuses JSON in which an integer is not one of those that a double holds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is not; it is named.</exception>
    public static void CheckJson(ReadOnlySpan<byte> json)
    {
        if (!HasManyDigits(json))
            return;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1000 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.Number && reader.ValueSpan.Length > LongestSafe && IsRounded(reader.ValueSpan))
                throw Refusal(System.Text.Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    private static bool HasManyDigits(ReadOnlySpan<byte> json)
    {
        for (int start; (start = json.IndexOfAnyInRange((byte)'0', (byte)'9')) >= 0;)
        {
            var length = json[start..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (length < 0 || length > LongestSafe)
                return json.Length - start > LongestSafe;
            json = json[(start + length)..];
        }
        return false;
    }

    private static bool IsRounded(ReadOnlySpan<byte> number) =>
        BigInteger.TryParse(System.Text.Encoding.UTF8.GetString(number), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
        && Utf8Parser.TryParse(number, out double rounded, out _) && double.IsFinite(rounded) && new BigInteger(rounded) != integer;

    private static ArgumentOutOfRangeException Refusal(string number) => new(nameof(number), number,
        $"JavaScript holds integers exactly only up to 9007199254740991, and the page would hold another number than {number}: give it as text, by a string or [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] on the member.");
}
