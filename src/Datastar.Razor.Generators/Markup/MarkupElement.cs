using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Markup;

/// <summary>An element, known by its start tag.</summary>
internal sealed class MarkupElement(string name, TextSpan nameSpan, MarkupElement? parent, MarkupScope? scope)
{
    /// <summary>The name as written: components have upper case.</summary>
    public string Name => name;

    /// <summary>The name in the start tag.</summary>
    public TextSpan NameSpan => nameSpan;

    /// <summary>The element around it in this file.</summary>
    public MarkupElement? Parent => parent;

    /// <summary>The block of C# around it; <see langword="null"/> outside any.</summary>
    public MarkupScope? Scope => scope;

    public List<MarkupAttribute> Attributes { get; } = [];

    /// <summary>The whole start tag.</summary>
    public TextSpan TagSpan { get; set; }

    /// <summary>Whether C# among the attributes may write further ones.</summary>
    public bool HasCode { get; set; }

    /// <summary>Whether no element is around it; Razor's <c>&lt;text></c> is none.</summary>
    public bool IsTop => WithAncestors().Skip(1).All(static ancestor => ancestor.IsTransparent);

    /// <summary>Whether it is Razor's <c>&lt;text></c>, which the page does not get.</summary>
    public bool IsTransparent => name == "text";

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

/// <summary>A block of C# between braces, or a section of a <c>switch</c>. Each is one of its own.</summary>
internal sealed class MarkupScope;
