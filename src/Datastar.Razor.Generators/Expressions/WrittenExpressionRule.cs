using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Markup;
using Datastar.Razor.Generators.Templates;
using Datastar.Razor.Generators.Templates.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds expressions that a template writes where only text, or another attribute's value, can stand.</summary>
internal sealed class WrittenExpressionRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.WrittenAsText, ExpressionRules.InPlainAttribute, ExpressionRules.TwoInOne];

    public override IReadOnlyCollection<string>? Methods { get; } = TemplateCode.Writers;

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (TemplateCode.Written(call).Select(Source).FirstOrDefault(value => report.Types.IsExpression(value.Type)) is { } value && Problem(value, report.Templates, report.Types) is { } problem)
            report.Add(problem);
    }

    // @S.Title.ToString() shows the same code.
    private static IOperation Source(IOperation value) => value is IInvocationOperation { TargetMethod.Name: "ToString", Arguments.Length: 0, Instance: { } instance } ? instance.Unwrap() : value;

    private static Diagnostic? Problem(IOperation value, TemplateSet templates, LibraryTypes types)
    {
        var (page, place, _, attribute) = templates.Around(value.Syntax);
        var code = value.Syntax.ToString();
        return (page, place) switch
        {
            (null, _) or (_, MarkupPlace.Tag) => null,
            (_, MarkupPlace.Script) => Diagnostic.Create(ExpressionRules.WrittenAsText, value.Syntax.GetLocation(), code, $"an attribute in its place, such as ds-effect=\"@Js(\"…\")\""),
            (_, MarkupPlace.Text) => Diagnostic.Create(ExpressionRules.WrittenAsText, value.Syntax.GetLocation(), code, Replacement.ForText(page, code, IsAction(value.Type))),
            _ when attribute!.Name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) => Second(page, attribute, value.Syntax.GetLocation()),
            // Components get their parameters as they are.
            _ when attribute.Name.StartsWith("@on", StringComparison.Ordinal) || attribute.Name is "@bind" =>
                Diagnostic.Create(ExpressionRules.InPlainAttribute, value.Syntax.GetLocation(), code, attribute.Name, Replacement.ForAttribute(page, attribute.Name is "@bind" ? "value" : attribute.Name.Substring(1), code, value.Type?.Name)),
            _ when attribute.Name.StartsWith("@", StringComparison.Ordinal) || attribute.Name.StartsWith("ds-", StringComparison.OrdinalIgnoreCase) => null,
            // ds:text and the like: the rule for the name says what to write for the whole attribute.
            _ when ForeignAttributeRule.IsTypedCode(attribute.Name, page.Document.Text.Substring(attribute.Value!.Span.Start, attribute.Value.Span.Length)) => null,
            _ => Diagnostic.Create(ExpressionRules.InPlainAttribute, value.Syntax.GetLocation(), code, attribute.Name, IsWhole(attribute)
                ? Replacement.ForAttribute(page, attribute.Name, code, value.Type?.Name) : Replacement.ForAttribute(page, attribute.Name, Joined(attribute), null)),
        };
    }

    private static bool IsWhole(MarkupAttribute attribute) => attribute.Value!.Parts.Count == 1 || attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase);

    // class="todo @S.Filter" keeps its text.
    private static string Joined(MarkupAttribute attribute) => $"Template($\"{string.Concat(attribute.Value!.Parts.Select(part => part.IsText ? part.Text : $"{{{part.Text}}}"))}\")";

    private static bool IsAction(ITypeSymbol? type) => type?.Name == "DatastarAction";

    // data-text="@A @B": what stands between two of them must join them.
    private static Diagnostic? Second(Template page, MarkupAttribute attribute, Location location)
    {
        var parts = attribute.Value!.Parts.SkipWhile(static part => part.IsText).ToList();
        var next = parts.Skip(1).SkipWhile(static part => part.IsText && string.IsNullOrWhiteSpace(part.Text)).FirstOrDefault();
        if (next.Text is null || next.IsText)
            return null;
        var start = parts[0].Start + (parts[0].Text[0] == '(' ? 1 : 0);
        return location.GetMappedLineSpan().StartLinePosition == page.Source.Lines.GetLinePosition(start)
            ? Diagnostic.Create(ExpressionRules.TwoInOne, location, attribute.Name, $"as in {attribute.Name}=\"@Template($\"{{a}} {{b}}\")\", or a.Then(b) for actions")
            : null;
    }
}
