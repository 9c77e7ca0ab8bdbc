using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>Looks through the JavaScript of <c>Js("…")</c> and <c>Js($"…")</c> in C#, that of templates among it.</summary>
internal sealed class JsCallRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [.. TemplateRules.OfCode.SelectMany(rule => rule.Reports)];

    public override OperationKind[] Kinds { get; } = [OperationKind.Invocation];

    public override void Check(OperationAnalysisContext operation, LibraryTypes types, TemplateSet templates)
    {
        if (operation.Operation is not IInvocationOperation { TargetMethod.Name: LibraryNames.Js, Syntax: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call } js
            || !SymbolEqualityComparer.Default.Equals(js.TargetMethod.ContainingType, types.Actions)
            || JsConstant.Read(call.ArgumentList.Arguments[0].Expression, 0) is not { } text || IsInTypedAttribute(call, templates))
            return;
        var options = operation.Options.AnalyzerConfigOptionsProvider;
        var report = new TemplateReport(null, templates, ClientSettings.Read(options.GetOptions(call.SyntaxTree), options.GlobalOptions), (rule, _, arguments) =>
            operation.ReportDiagnostic(Diagnostic.Create(rule, call.ArgumentList.Arguments[0].GetLocation(), arguments)));
        var code = DatastarAttribute.OfCode(Parse(text));
        foreach (var rule in TemplateRules.OfCode)
            rule.Check(code, report);
    }

    // Where it goes is not known: statements and values are right.
    private static ExpressionScript Parse(ScriptText text) => ExpressionScript.Parse(text, returnsValue: false) is { Error: null } statements ? statements : ExpressionScript.Parse(text, returnsValue: true);

    // The values of ds-* are read from the template itself, with all that is known of the attribute.
    private static bool IsInTypedAttribute(InvocationExpressionSyntax call, TemplateSet templates)
    {
        var (template, _, element, source) = templates.Around(call);
        return source is not null && template!.AttributesOf(element!).Any(attribute => attribute.Source == source && attribute is { IsTyped: true, Scripts.Count: > 0 });
    }
}
