using System.Collections.Immutable;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Templates;

/// <summary>Looks through templates and HTML files: hand-written <c>data-*</c>, the JavaScript in it, and <c>ds-*</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TemplateAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. TemplateRules.All.SelectMany(rule => rule.Reports)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var templates = TemplateSet.Of(start.Compilation, start.Options);
            start.RegisterAdditionalFileAction(file => Analyze(file, templates));
            Rehearse(templates, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions, start.CancellationToken);
        });
    }

    // Files are looked at side by side, and in a compiler that has just started each thread would wait until the rules are compiled: a fifth of the time for 500 files.
    private static void Rehearse(TemplateSet templates, AnalyzerConfigOptions project, CancellationToken cancellationToken)
    {
        if (templates.First(cancellationToken) is { } template)
            Check(template, new TemplateReport(template, templates, ClientSettings.Read(project, project), static (_, _, _) => { }));
    }

    private static void Analyze(AdditionalFileAnalysisContext context, TemplateSet templates)
    {
        if (TemplateSet.Read(context.AdditionalFile, context.CancellationToken) is not { } template)
            return;
        var options = context.Options.AnalyzerConfigOptionsProvider;
        var file = options.GetOptions(context.AdditionalFile);
        var severities = new RuleSeverity(file, context.Compilation, context.CancellationToken);
        Check(template, new TemplateReport(template, templates, ClientSettings.Read(file, options.GlobalOptions), Report));

        void Report(DiagnosticDescriptor rule, TextSpan span, object[] arguments)
        {
            if (severities.Of(rule) is { } severity)
                context.ReportDiagnostic(Diagnostic.Create(rule, template.At(span), severity, additionalLocations: null, properties: null, arguments));
        }
    }

    private static void Check(Template template, TemplateReport report)
    {
        foreach (var rule in TemplateRules.All)
            rule.Check(template, report);
        foreach (var attribute in template.Attributes)
        {
            foreach (var rule in TemplateRules.All)
                rule.Check(attribute, report);
        }
        foreach (var element in template.Document.Elements)
        {
            if (template.AttributesOf(element) is { Count: > 0 } attributes)
            {
                foreach (var rule in TemplateRules.All)
                    rule.Check(element, attributes, report);
            }
        }
    }
}
