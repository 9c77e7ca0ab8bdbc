using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates;

/// <summary>One thing that templates are looked through for.</summary>
internal abstract class TemplateRule
{
    /// <summary>What it may report.</summary>
    public abstract DiagnosticDescriptor[] Reports { get; }

    /// <summary>Looks at one attribute.</summary>
    public virtual void Check(DatastarAttribute attribute, TemplateReport report) { }

    /// <summary>Looks at one element that has attributes of Datastar.</summary>
    public virtual void Check(MarkupElement element, IReadOnlyList<DatastarAttribute> attributes, TemplateReport report) { }

    /// <summary>Looks at a whole file.</summary>
    public virtual void Check(Template template, TemplateReport report) { }
}
