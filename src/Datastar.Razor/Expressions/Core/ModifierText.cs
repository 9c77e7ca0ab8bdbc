using System.Text;

namespace Datastar.Razor.Expressions;

/// <summary>Names as arguments of a modifier: part of an attribute's name, so lower case and without dots, spaces or double underscores.</summary>
internal static class ModifierText
{
    /// <summary>A name that stays as it is: <c>.change</c>.</summary>
    public static string Verbatim(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAnyExcept(Allowed) || name.Contains("__", StringComparison.Ordinal))
            throw new ArgumentException($"'{name}' cannot stand in the name of an attribute: only lower-case letters, digits, hyphens, colons and single underscores can.", nameof(name));
        return "." + name;
    }

    /// <summary>A camel-case name with hyphens, which the client takes back: <c>valueAsNumber</c> is <c>.value-as-number</c>.</summary>
    public static string Hyphenated(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c))
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return Verbatim(text.ToString());
    }

    private static readonly System.Buffers.SearchValues<char> Allowed = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_:");
}
