using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Templates;

/// <summary>The severities that <c>.editorconfig</c> gives to rules in one file.</summary>
/// <remarks>
/// The compiler reads <c>dotnet_diagnostic.DSR0100.severity</c> for C# files alone. Here the value that C# files of the project have counts for
/// templates too, and <c>datastar_diagnostic.DSR0100.severity</c> in a section such as <c>[*.cshtml]</c> comes first. What is said of the whole
/// category comes last, as everywhere.
/// </remarks>
internal sealed class RuleSeverity(AnalyzerConfigOptions file, Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>How a rule is reported; <see langword="null"/> where it is not.</summary>
    public DiagnosticSeverity? Of(DiagnosticDescriptor rule)
    {
        var chosen = OfFile($"datastar_diagnostic.{rule.Id}.severity") ?? OfProject(rule.Id)
            ?? OfFile($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity") ?? OfFile("dotnet_analyzer_diagnostic.severity");
        return chosen switch
        {
            ReportDiagnostic.Suppress => null,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            _ => rule.DefaultSeverity,
        };
    }

    private ReportDiagnostic? OfFile(string key) => file.TryGetValue(key, out var value) ? value.Trim().ToLowerInvariant() switch
    {
        "none" => ReportDiagnostic.Suppress,
        "silent" => ReportDiagnostic.Hidden,
        "suggestion" => ReportDiagnostic.Info,
        "warning" => ReportDiagnostic.Warn,
        "error" => ReportDiagnostic.Error,
        _ => null,
    } : null;

    private ReportDiagnostic? OfProject(string id)
    {
        // Generated files have a section of their own, and what the project says stands in that of its C# files.
        var tree = compilation.SyntaxTrees.FirstOrDefault(static tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase));
        return tree is not null && compilation.Options.SyntaxTreeOptionsProvider?.TryGetDiagnosticValue(tree, id, cancellationToken, out var value) == true ? value : null;
    }
}
