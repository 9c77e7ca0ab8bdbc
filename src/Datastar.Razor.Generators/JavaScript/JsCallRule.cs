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

    public override IReadOnlyCollection<string>? Methods { get; } = [LibraryNames.Js];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!report.Types.IsActions(call.TargetMethod.ContainingType) || call.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: [var argument] } syntax
            || JsConstant.Read(argument.Expression, 0) is not { } text || IsInTypedAttribute(syntax, report.Templates))
            return;
        var options = report.Options.AnalyzerConfigOptionsProvider;
        var settings = ClientSettings.Read(options.GetOptions(syntax.SyntaxTree), options.GlobalOptions);
        var scripts = new TemplateReport(null, report.Templates, settings, (rule, _, arguments) => report.Add(rule, argument, arguments));
        var code = DatastarAttribute.OfCode(Parse(text));
        foreach (var rule in TemplateRules.OfCode)
            rule.Check(code, scripts);
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
