using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds values without quotes that go on behind a blank: <c>data-text=$a + 1</c>.</summary>
internal sealed class UnquotedValueRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.UnquotedValue];

    public override void Check(MarkupElement element, IReadOnlyList<DatastarAttribute> attributes, TemplateReport report)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name.IsKnown && Rest(attribute) is { Count: > 0 } next)
                report.Add(MarkupRules.UnquotedValue, attribute, attribute.Source.Name, $"{attribute.Source.Name}=\"{attribute.WrittenValue} {string.Join(" ", next.Select(piece => piece.Name))}\"");
        }
    }

    /// <summary>Whether the value is cut off at its first blank, so that its code is not whole.</summary>
    public static bool IsCut(DatastarAttribute attribute) => Rest(attribute).Count > 0;

    private static List<MarkupAttribute> Rest(DatastarAttribute attribute) => attribute.Source.Value is not { Quote: null, Span.Length: > 0 } ? []
        : [.. attribute.Element.Attributes.SkipWhile(other => other != attribute.Source).Skip(1).TakeWhile(IsCode)];

    private static bool IsCode(MarkupAttribute attribute) => !char.IsLetter(attribute.Name.FirstOrDefault()) && attribute.Name.FirstOrDefault() is not ('@' or ':' or '_' or '[' or '#') && attribute.Value is null;
}
