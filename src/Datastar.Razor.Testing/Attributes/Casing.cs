using System.Text.RegularExpressions;

namespace Datastar.Razor.Testing;

/// <summary>The case modifiers of keys, and names with hyphens in general.</summary>
internal static partial class Casing
{
    public static string Apply(string text, Modifiers modifiers, string otherwise = "camel")
    {
        foreach (var name in modifiers.Tags("case") ?? [otherwise])
        {
            text = name switch
            {
                "camel" => Camel(text),
                "snake" => text.Replace('-', '_'),
                "pascal" => char.ToUpperInvariant(text[0]) + Camel(text[1..]),
                _ => text,
            };
        }

        return text;
    }

    public static string Kebab(string text)
    {
        text = Acronym().Replace(text, "$1-$2");
        text = Hump().Replace(text, "$1-$2");
        text = LetterDigit().Replace(text, "$1-$2");
        text = DigitLetter().Replace(text, "$1-$2");
        return Space().Replace(text, "-").ToLowerInvariant();
    }

    /// <summary>For names of properties: value-as-number is valueAsNumber.</summary>
    public static string Property(string text) => AnyHyphen().Replace(Kebab(text), m => m.Value[1..].ToUpperInvariant());

    private static string Camel(string text) => Hyphen().Replace(text, m => m.Value[1..].ToUpperInvariant());

    [GeneratedRegex("-[a-z]")]
    private static partial Regex Hyphen();

    [GeneratedRegex("-.")]
    private static partial Regex AnyHyphen();

    [GeneratedRegex("([A-Z]+)([A-Z][a-z])")]
    private static partial Regex Acronym();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Hump();

    [GeneratedRegex("([a-zA-Z])([0-9]+)")]
    private static partial Regex LetterDigit();

    [GeneratedRegex("([0-9]+)([a-zA-Z])")]
    private static partial Regex DigitLetter();

    [GeneratedRegex(@"[\s_]+")]
    private static partial Regex Space();
}
