using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor;

/// <summary>Adds the antiforgery token to requests of unsafe methods when they are emitted, so that an expression may be kept in a static field.</summary>
/// <remarks>The browser reads the token from the page when it sends the request: what is rendered holds nobody's token and may be shared or cached.</remarks>
internal static class AntiforgeryHeader
{
    /// <summary>The name of the meta element that holds the token of the page.</summary>
    public const string MetaName = "datastar-antiforgery";

    private const string Token = $"document.querySelector('meta[name={MetaName}]')?.content";

    private static readonly SearchValues<char> UrlMarks = SearchValues.Create("/\\?#:'\"");

    // The name of the header, in what runs for an app that wants it.
    private static readonly AsyncLocal<string?> Name = new();

    // Whether any app in this process wants it: others do not even ask.
    private static volatile bool _isUsed;

    /// <summary>Whether an expression may be emitted with more than its code.</summary>
    public static bool IsUsed => _isUsed;

    /// <summary>From here on, in this asynchronous flow, requests get the header if the app wants it.</summary>
    public static void UseAsIn(IServiceProvider services)
    {
        if (services.GetService<IOptions<DatastarOptions>>()?.Value.Antiforgery != true)
            return;
        _isUsed = true;
        Name.Value = services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName;
    }

    /// <summary>Returns the code as it is to be emitted.</summary>
    public static string AddTo(string code) => _isUsed && code.Contains('@') && Name.Value is { } name ? ActionCalls.Rewrite(code, Argument(name)) : code;

    private static Func<string, string> Argument(string name)
    {
        var key = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture);
        JsJson.AppendKey(ref key, name);
        var member = key.ToStringAndClear();
        return url => member + (IsOfThisOrigin(url) ? Token : $"new URL({url}, document.baseURI).origin === location.origin ? {Token} : ''");
    }

    /// <summary>Whether the code of a URL begins with a text that settles the host; what only the browser knows, the browser checks.</summary>
    private static bool IsOfThisOrigin(string url)
    {
        if (url.AsSpan() is not ['\'' or '"', .. var text])
            return false;
        var end = text.IndexOfAny(UrlMarks);
        return end >= 0 && text[end] switch
        {
            '/' => text[end + 1] is not ('/' or '\\' or '\'' or '"'),
            '\'' or '"' => end == text.Length - 1,
            '?' or '#' => true,
            _ => false,
        };
    }
}
