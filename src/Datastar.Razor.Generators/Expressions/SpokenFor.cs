using Datastar.Razor.Generators.Templates;
using Datastar.Razor.Generators.Templates.Rules;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Tells where a whole attribute has its report already: what the compiler makes of its pieces is no mistake of its own.</summary>
internal static class SpokenFor
{
    /// <summary>Whether the code stands in a <c>ds-*</c> attribute whose value is JavaScript or text: <see cref="TypedValueRule"/> or <see cref="TypedTextRule"/> says what to write.</summary>
    public static bool IsIn(SyntaxNode code, TemplateSet templates) =>
        templates.Around(code) is { Template: { } template, Element: { } element, Attribute: { } source }
        && template.AttributesOf(element).FirstOrDefault(attribute => attribute.Source == source) is { Language: Markup.MarkupLanguage.View } attribute
        && (TypedValueRule.Instead(attribute, template.Document.Text) ?? TypedTextRule.Instead(attribute)) is not null;
}
