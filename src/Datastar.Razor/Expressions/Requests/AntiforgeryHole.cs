using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;

namespace Datastar.Razor.Expressions;

/// <summary>The place for the antiforgery header in a request of an unsafe method: empty unless the app wants tokens.</summary>
/// <remarks>The browser reads the token from the page when it sends the request: what is rendered holds nobody's token and may be shared or cached.</remarks>
/// <param name="prefix">What comes before the header where there is one.</param>
/// <param name="suffix">What comes after it.</param>
/// <param name="unknownUrl">The URL, where only the browser can tell whether it is one of the page's origin: no other gets the token.</param>
internal sealed class AntiforgeryHole(string prefix, string suffix, JsCode? unknownUrl) : CodeHole
{
    /// <summary>The name of the meta element that holds the token of the page.</summary>
    public const string MetaName = "datastar-antiforgery";

    private const string Token = $"document.querySelector('meta[name={MetaName}]')?.content";

    private static readonly SearchValues<char> UrlMarks = SearchValues.Create("/\\?#:'");

    /// <summary>Where the header is all of the options, and the URL is one of the page's origin: the most common hole, once for all.</summary>
    public static readonly AntiforgeryHole Alone = new(", {headers: {", "}}", null);

    /// <summary>The hole of a request without options.</summary>
    public static AntiforgeryHole ForArguments(in JsCode url) => IsOfThisOrigin(url.Text) ? Alone : new(", {headers: {", "}}", url);

    /// <summary>The hole of a request with options, at their beginning; if they have headers, at the beginning of those: one of the same name that is there already wins.</summary>
    public static AntiforgeryHole ForOptions(in JsCode url, bool hasHeaders) =>
        new(hasHeaders ? "" : "headers: {", hasHeaders ? ", " : "}, ", IsOfThisOrigin(url.Text) ? default(JsCode?) : url);

    public override string Fill(RenderSettings settings)
    {
        if (settings.AntiforgeryHeader is not { } name)
            return "";
        var code = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        code.AppendLiteral(prefix);
        JsJson.AppendKey(ref code, name);
        if (unknownUrl is { } url)
            code.AppendLiteral($"new URL({url.For(settings)}, document.baseURI).origin === location.origin ? {Token} : ''");
        else
            code.AppendLiteral(Token);
        code.AppendLiteral(suffix);
        return code.ToStringAndClear();
    }

    /// <summary>Whether the code of a URL begins with a text that settles the host; what only the browser knows, the browser checks.</summary>
    private static bool IsOfThisOrigin(string url)
    {
        if (url.AsSpan() is not ['\'', .. var text])
            return false;
        var end = text.IndexOfAny(UrlMarks);
        return end >= 0 && text[end] switch
        {
            // A URL that begins with a slash stays on the page's origin: see UrlPlace.
            '/' => end == 0 || text[end + 1] is not ('/' or '\\' or '\''),
            '\'' => end == text.Length - 1,
            '?' or '#' => true,
            _ => false,
        };
    }
}
