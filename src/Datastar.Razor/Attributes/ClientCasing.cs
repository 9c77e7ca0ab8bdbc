namespace Datastar.Razor.Attributes;

/// <summary>What the client makes of a key, and the way back from a name to a key.</summary>
internal static class ClientCasing
{
    /// <summary>A hyphen and the lower-case letter after it become the upper-case letter.</summary>
    public static string Camel(string key) => string.Create(key.Length - CountHyphenated(key), key, static (name, key) =>
    {
        var length = 0;
        for (var i = 0; i < key.Length; i++)
            name[length++] = IsHyphenated(key, i) ? char.ToUpperInvariant(key[++i]) : key[i];
    });

    /// <summary>As <see cref="Camel"/>, with the first letter in upper case.</summary>
    public static string Pascal(string key) => char.ToUpperInvariant(key[0]) + Camel(key[1..]);

    /// <summary>Every upper-case letter becomes a hyphen and the lower-case letter: what <see cref="Camel"/> undoes.</summary>
    public static string Hyphenate(string name) =>
        string.Concat(name.Select(static c => char.IsAsciiLetterUpper(c) ? "-" + char.ToLowerInvariant(c) : c.ToString()));

    private static bool IsHyphenated(string key, int i) => key[i] == '-' && i + 1 < key.Length && char.IsAsciiLetterLower(key[i + 1]);

    private static int CountHyphenated(string key)
    {
        var count = 0;
        for (var i = 0; i < key.Length; i++)
        {
            if (IsHyphenated(key, i))
            {
                count++;
                i++;
            }
        }
        return count;
    }
}
