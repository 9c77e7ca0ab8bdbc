using System.Globalization;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Library;

/// <summary>Reports with the severity that <c>.editorconfig</c> gives: the compiler reads it for files that people wrote in C#, and what Razor compiled is none of them.</summary>
internal static class ConfiguredReport
{
    public static void Report(this OperationBlockAnalysisContext context, Diagnostic found) =>
        Report(found, context.Options, context.Compilation, context.ReportDiagnostic, context.CancellationToken);

    public static void Report(this CompilationAnalysisContext context, Diagnostic found) =>
        Report(found, context.Options, context.Compilation, context.ReportDiagnostic, context.CancellationToken);

    private static void Report(Diagnostic found, AnalyzerOptions options, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (found.Location.SourceTree is not { } tree || !TemplateCode.IsTemplate(tree))
            report(found);
        else if (new RuleSeverity(OptionsOf(found.Location, tree, options), compilation, cancellationToken).Of(found.Descriptor) is { } severity)
            report(severity == found.Severity ? found : With(found, severity));
    }

    private static AnalyzerConfigOptions OptionsOf(Location location, SyntaxTree tree, AnalyzerOptions options)
    {
        var path = location.GetMappedLineSpan().Path;
        return options.AdditionalFiles.FirstOrDefault(file => file.Path == path) is { } template
            ? options.AnalyzerConfigOptionsProvider.GetOptions(template) : options.AnalyzerConfigOptionsProvider.GetOptions(tree);
    }

    private static Diagnostic With(Diagnostic found, DiagnosticSeverity severity) => Diagnostic.Create(
        found.Id, found.Descriptor.Category, found.GetMessage(CultureInfo.InvariantCulture), severity, found.DefaultSeverity, isEnabledByDefault: true,
        warningLevel: severity == DiagnosticSeverity.Error ? 0 : 1, title: found.Descriptor.Title, helpLink: found.Descriptor.HelpLinkUri, location: found.Location,
        customTags: found.Descriptor.CustomTags, properties: found.Properties);
}
