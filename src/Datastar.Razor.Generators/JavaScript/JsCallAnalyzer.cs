using System.Collections.Immutable;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>Looks through the JavaScript of <c>Js("…")</c> and <c>Js($"…")</c> in C#, that of templates among it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class JsCallAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. TemplateRules.OfCode.SelectMany(rule => rule.Reports)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var templates = TemplateSet.Of(start.Compilation, start.Options);
            start.RegisterSyntaxNodeAction(node => Analyze(node, templates), SyntaxKind.InvocationExpression);
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, TemplateSet templates)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (!IsNamedJs(call) || call.ArgumentList.Arguments.Count != 1 || JsConstant.Read(call.ArgumentList.Arguments[0].Expression, 0) is not { } text
            || context.SemanticModel.GetSymbolInfo(call, context.CancellationToken).Symbol?.ContainingType is not { Name: "Actions", ContainingNamespace.Name: "Razor" }
            || IsInTypedAttribute(call, templates))
            return;
        var options = context.Options.AnalyzerConfigOptionsProvider;
        var report = new TemplateReport(null, templates, ClientSettings.Read(options.GetOptions(call.SyntaxTree), options.GlobalOptions), (rule, _, arguments) =>
            context.ReportDiagnostic(Diagnostic.Create(rule, call.ArgumentList.Arguments[0].GetLocation(), arguments)));
        var code = DatastarAttribute.OfCode(Parse(text));
        foreach (var rule in TemplateRules.OfCode)
            rule.Check(code, report);
    }

    private static bool IsNamedJs(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax { Identifier.Text: "Js" } => true,
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Js" } => true,
        _ => false,
    };

    // Where it goes is not known: statements and values are right.
    private static ExpressionScript Parse(ScriptText text) => ExpressionScript.Parse(text, returnsValue: false) is { Error: null } statements ? statements : ExpressionScript.Parse(text, returnsValue: true);

    // The values of ds-* are read from the template itself, with all that is known of the attribute.
    private static bool IsInTypedAttribute(InvocationExpressionSyntax call, TemplateSet templates)
    {
        var (template, _, element, source) = templates.Around(call);
        return source is not null && template!.AttributesOf(element!).Any(attribute => attribute.Source == source && attribute is { IsTyped: true, Scripts.Count: > 0 });
    }
}
