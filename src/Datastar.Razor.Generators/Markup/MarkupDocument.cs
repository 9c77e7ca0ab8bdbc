using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Markup;

/// <summary>The elements, directives and faults of one file with markup, in the order of the file.</summary>
internal sealed class MarkupDocument
{
    public MarkupDocument(string text, MarkupLanguage language) => (Text, Language) = (text, language);

    public string Text { get; }

    public MarkupLanguage Language { get; }

    public List<MarkupElement> Elements { get; } = [];

    public List<Directive> Directives { get; } = [];

    /// <summary>The first text that no element is around.</summary>
    public TextSpan? TopText { get; set; }

    /// <summary>End tags that nothing opens.</summary>
    public List<(string Name, TextSpan Span)> StrayEndTags { get; } = [];

    /// <summary>Whether lines such as <c>@:&lt;div></c> open what others close, so that only the rendered page tells what closes.</summary>
    public bool HasLooseTags { get; set; }
}

/// <summary>A line such as <c>@inherits DatastarSlice</c>.</summary>
internal sealed record Directive(string Name, string Value, TextSpan Span);
