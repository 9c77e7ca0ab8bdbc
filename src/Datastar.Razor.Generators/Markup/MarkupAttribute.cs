using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Markup;

/// <summary>An attribute as it is written in a start tag.</summary>
/// <param name="Name">As written.</param>
/// <param name="NameSpan">The name.</param>
/// <param name="Value">What stands between the quotes; <see langword="null"/> where there is no equals sign.</param>
internal sealed record MarkupAttribute(string Name, TextSpan NameSpan, MarkupValue? Value)
{
    /// <summary>Whether the client would see no value: an empty one counts as none.</summary>
    public bool IsEmpty => Value is null || Value.Parts.All(part => part.IsText && part.Text.Length == 0);

    /// <summary>The value, where no C# is in it.</summary>
    public string? Constant => Value is null ? null : Value.Parts.All(part => part.IsText) ? string.Concat(Value.Parts.Select(part => part.Text)) : null;
}

/// <summary>The value of an attribute.</summary>
/// <param name="Span">What stands between the quotes.</param>
/// <param name="Quote">The quote; none around an unquoted value.</param>
/// <param name="Parts">Text and C#, in order.</param>
internal sealed record MarkupValue(TextSpan Span, char? Quote, IReadOnlyList<ValuePart> Parts)
{
    /// <summary>The C# that the value consists of: <c>Get("/x")</c> of <c>"@Get("/x")"</c>.</summary>
    public ValuePart? Code => Parts.Count == 1 && !Parts[0].IsText ? Parts[0] : null;
}

/// <summary>A piece of a value: text as the file has it, or C# without its <c>@</c>.</summary>
internal readonly record struct ValuePart(bool IsText, string Text, int Start);
