using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>ds-on-click="@A; @B"</c>: Razor takes the value for C# up to the second <c>@</c>, and drops the rest.</summary>
internal sealed class BehindExpressionRule : TemplateRule
{
    private static readonly Regex Operator = new(@"^(&&|\|\||[=!]=|[<>]=?|[-+*/%])$", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [DroppedRules.Behind];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (!attribute.IsTyped || !attribute.Name.IsKnown || !attribute.IsBound || attribute.Source.Value is not { } value || report.Template.Language is not MarkupLanguage.View)
            return;
        var codes = value.Parts.Where(part => !part.IsText).ToList();
        if (codes.Count < 2 || !value.Parts.TakeWhile(part => part.IsText).All(part => string.IsNullOrWhiteSpace(part.Text)))
            return;
        var dropped = report.Template.Document.Text.Substring(codes[1].Start - 1, value.Span.End - codes[1].Start + 1);
        report.Add(DroppedRules.Behind, attribute, attribute.Source.Name, dropped, $"{attribute.Source.Name}=\"{Joined(attribute, codes, Between(value, codes))}\"");
    }

    private static string Between(MarkupValue value, List<ValuePart> codes) =>
        string.Concat(value.Parts.SkipWhile(part => part.IsText).Skip(1).TakeWhile(part => part.IsText && part.Start < codes[1].Start).Select(part => part.Text)).Trim();

    private static string Joined(DatastarAttribute attribute, List<ValuePart> codes, string between)
    {
        var texts = codes.Select(code => code.Text).ToList();
        if (Operator.IsMatch(between))
            return $"@({string.Join($" {between} ", texts)})";
        return attribute.Definition!.Value is ValueKind.Statements
            ? $"@{texts[0]}{string.Concat(texts.Skip(1).Select(text => $".Then({text})"))}"
            : $"@Template($\"{string.Join(" ", texts.Select(text => $"{{{text}}}"))}\")";
    }
}
