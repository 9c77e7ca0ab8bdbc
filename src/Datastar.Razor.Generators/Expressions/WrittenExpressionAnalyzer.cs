using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds expressions that a template writes where only text, or another attribute's value, can stand.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WrittenExpressionAnalyzer : TemplateAnalyzer
{
    private static readonly ImmutableHashSet<string> Writers = ["Write", "WriteAttributeValue", "AddHtmlAttributeValue", "AddContent", "AddAttribute"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ExpressionRules.WrittenAsText, ExpressionRules.InPlainAttribute, ExpressionRules.TwoInOne];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates) => start.RegisterOperationAction(operation =>
    {
        var call = (IInvocationOperation)operation.Operation;
        if (Writers.Contains(call.TargetMethod.Name) && TemplateCode.IsTemplate(call.Syntax.SyntaxTree)
            && call.Arguments.Select(argument => argument.Value.Unwrap()).FirstOrDefault(value => types.IsExpression(value.Type)) is { } value
            && Problem(value, templates, types) is { } problem)
            operation.ReportDiagnostic(problem);
    }, OperationKind.Invocation);

    private static Diagnostic? Problem(IOperation value, TemplateSet templates, LibraryTypes types)
    {
        var (page, place, _, attribute) = templates.Around(value.Syntax);
        var code = value.Syntax.ToString();
        return (page, place) switch
        {
            (null, _) or (_, PagePlace.Script) or (_, PagePlace.Tag) => null,
            (_, PagePlace.Text) => Diagnostic.Create(ExpressionRules.WrittenAsText, value.Syntax.GetLocation(), code, Replacement.ForText(page, code, IsAction(value.Type))),
            _ when attribute!.Name.StartsWith("data-", StringComparison.OrdinalIgnoreCase) => Second(page, attribute, value.Syntax.GetLocation()),
            // Components get their parameters as they are.
            _ when attribute.Name.StartsWith("@", StringComparison.Ordinal) || attribute.Name.StartsWith("ds-", StringComparison.OrdinalIgnoreCase) => null,
            _ => Diagnostic.Create(ExpressionRules.InPlainAttribute, value.Syntax.GetLocation(), code, attribute.Name, Replacement.ForAttribute(page, attribute.Name, code, value.Type?.Name)),
        };
    }

    private static bool IsAction(ITypeSymbol? type) => type?.Name == "DatastarAction";

    // data-text="@A @B": what stands between two of them must join them.
    private static Diagnostic? Second(PageMarkup page, PageAttribute attribute, Location location)
    {
        var value = page.Text.Substring(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart);
        var first = value.IndexOf('@');
        if (first < 0)
            return null;
        var end = CodeSkipper.Expression(value, first + 1);
        var rest = value.Substring(end).TrimStart();
        if (rest.Length < 2 || rest[0] != '@' || rest[1] == '@' || location.GetMappedLineSpan().StartLinePosition != page.At(TextSpan.FromBounds(attribute.ValueStart + first + 1 + Bracket(value, first), attribute.ValueEnd)).GetLineSpan().StartLinePosition)
            return null;
        return Diagnostic.Create(ExpressionRules.TwoInOne, location, attribute.Name, $"as in {attribute.Name}=\"@Template($\"{{a}} {{b}}\")\", or a.Then(b) for actions");
    }

    private static int Bracket(string value, int at) => at + 1 < value.Length && value[at + 1] == '(' ? 1 : 0;
}
