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
            if (attribute is not { Name.IsKnown: true, Source.Value: { Quote: null, Span.Length: > 0 } })
                continue;
            var next = element.Attributes.SkipWhile(other => other != attribute.Source).Skip(1).TakeWhile(IsCode).ToList();
            if (next.Count > 0)
                report.Add(MarkupRules.UnquotedValue, attribute, attribute.Source.Name, $"{attribute.Source.Name}=\"{attribute.WrittenValue} {string.Join(" ", next.Select(piece => piece.Name))}\"");
        }
    }

    private static bool IsCode(MarkupAttribute attribute) => !char.IsLetter(attribute.Name.FirstOrDefault()) && attribute.Name.FirstOrDefault() is not ('@' or ':' or '_' or '[' or '#') && attribute.Value is null;
}
