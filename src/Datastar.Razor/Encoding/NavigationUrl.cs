using System.Runtime.CompilerServices;

namespace Datastar.Razor.Encoding;

/// <summary>URLs that a script navigates to.</summary>
internal static class NavigationUrl
{
    private static readonly string[] Scripting = ["javascript", "data", "vbscript"];

    /// <summary>Returns the URL, or throws where navigating to it would run script.</summary>
    public static string Checked(string url, [CallerArgumentExpression(nameof(url))] string name = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url, name);
        // Browsers drop control characters and leading white space before they read the scheme.
        var visible = string.Concat(url.Where(c => c > ' '));
        var scheme = visible.IndexOf(':', StringComparison.Ordinal);
        return scheme > 0 && Array.Exists(Scripting, s => visible.AsSpan(0, scheme).Equals(s, StringComparison.OrdinalIgnoreCase))
            ? throw new ArgumentException($"The URL begins with '{visible[..(scheme + 1)]}', which would run as script: only navigate to URLs that the app knows.", name)
            : url;
    }
}
