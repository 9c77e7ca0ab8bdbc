using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Datastar.Razor.Compression;

/// <summary>Finds the encoding that <c>Accept-Encoding</c> likes best.</summary>
internal static class AcceptedEncoding
{
    /// <summary>Returns the best of the encodings on offer, or <see langword="null"/> for none. Among equals the first on offer wins.</summary>
    public static string? Best(StringValues header, ReadOnlySpan<string> offered)
    {
        if (!StringWithQualityHeaderValue.TryParseList(header, out var accepted))
            return null;
        string? best = null;
        var bestQuality = Quality(accepted, "identity") ?? 0;
        foreach (var encoding in offered)
        {
            var quality = Quality(accepted, encoding) ?? Quality(accepted, "*") ?? 0;
            if (quality > 0 && (best is null ? quality >= bestQuality : quality > bestQuality))
                (best, bestQuality) = (encoding, quality);
        }
        return best;
    }

    private static double? Quality(IList<StringWithQualityHeaderValue> accepted, string encoding)
    {
        foreach (var value in accepted)
        {
            if (value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
                return value.Quality ?? 1;
        }
        return null;
    }
}
