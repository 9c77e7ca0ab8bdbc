using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Markup;

/// <summary>An element, known by its start tag.</summary>
/// <param name="Name">As written: components have upper case.</param>
/// <param name="NameSpan">The name in the start tag.</param>
/// <param name="Parent">The element around it in this file.</param>
/// <param name="Scope">The block of C# around it; <see langword="null"/> outside any.</param>
internal sealed record MarkupElement(string Name, TextSpan NameSpan, MarkupElement? Parent, MarkupScope? Scope)
{
    public List<MarkupAttribute> Attributes { get; } = [];

    /// <summary>Whether an end tag, a slash or the kind of element ends it.</summary>
    public bool IsClosed { get; set; }

    public MarkupAttribute? Find(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return attribute;
        }
        return null;
    }

    /// <summary>The element itself and those around it, innermost first.</summary>
    public IEnumerable<MarkupElement> WithAncestors()
    {
        for (var element = this; element is not null; element = element.Parent)
            yield return element;
    }
}

/// <summary>A block of C# between braces, or a section of a <c>switch</c>.</summary>
internal sealed record MarkupScope(MarkupScope? Parent, string Keyword);
