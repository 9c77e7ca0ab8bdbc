using System.Runtime.CompilerServices;

namespace Datastar.Razor.Encoding;

/// <summary>URLs that a script navigates to.</summary>
internal static class NavigationUrl
{
    private static readonly string[] Scripting = ["javascript", "data", "vbscript"];

    /// <summary>Returns the URL, or throws where navigating to it would run script.</summary>
    public static string Checked(string url, [CallerArgumentExpression(nameof(url))] string name = "", [CallerMemberName] string verb = "")
    {
        ArgumentNullException.ThrowIfNull(url, name);
        if (string.IsNullOrWhiteSpace(url))
            throw new ArgumentException($"{verb}: the URL is blank. Write where the browser is to be, such as /todos.", name);
        // Browsers drop control characters and leading white space before they read the scheme.
        var visible = string.Concat(url.Where(c => c > ' '));
        var scheme = visible.IndexOf(':', StringComparison.Ordinal);
        return scheme > 0 && Array.Exists(Scripting, s => visible.AsSpan(0, scheme).Equals(s, StringComparison.OrdinalIgnoreCase))
            ? throw new ArgumentException($"The URL begins with '{visible[..(scheme + 1)]}', which would run as script: only navigate to URLs that the app knows.", name)
            : url;
    }
}
