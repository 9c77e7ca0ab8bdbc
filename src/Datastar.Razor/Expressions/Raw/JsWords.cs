using System.Collections.Frozen;

namespace Datastar.Razor.Expressions;

/// <summary>What the scanner knows of JavaScript's words.</summary>
internal static class JsWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Headers = Set("if", "for", "while", "with");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Statements = Set(
        "if", "for", "while", "do", "switch", "try", "throw", "let", "const", "var", "return", "function", "class", "with");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeOperands = Set(
        "return", "typeof", "case", "in", "of", "void", "delete", "do", "else", "instanceof", "new", "throw", "await", "yield");

    /// <summary>Whether a parenthesis after the word is a header, after which a statement begins.</summary>
    public static bool HasHeader(ReadOnlySpan<char> word) => Headers.Contains(word);

    /// <summary>Whether a statement that begins with the word is no expression.</summary>
    public static bool BeginsStatement(ReadOnlySpan<char> word) => Statements.Contains(word);

    /// <summary>Whether a slash after the word begins a regular expression.</summary>
    public static bool ExpectsOperand(ReadOnlySpan<char> word) => BeforeOperands.Contains(word);

    /// <summary>Whether a character is part of a name or a number.</summary>
    public static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    /// <summary>What ends a string or a regular expression.</summary>
    public static char Delimiter(JsPlace place) => place switch
    {
        JsPlace.Single => '\'',
        JsPlace.Double => '"',
        JsPlace.Template => '`',
        _ => '/',
    };

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
