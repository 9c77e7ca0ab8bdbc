using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Signals;

/// <summary>
/// Takes back a warning of the compiler about code that ASP.NET Core's request delegate generator writes for a nullable parameter
/// (<c>TodoSignals? signals</c>): it passes the nullable type where the plain one is meant, which has no effect.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class GeneratedNullabilitySuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor Rule = new(
        "DSRS0001", "CS8631", "The request delegate generator passes a nullable type argument, which has no effect at run time");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [Rule];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree?.FilePath.EndsWith("GeneratedRouteBuilderExtensions.g.cs", StringComparison.Ordinal) is true)
                context.ReportSuppression(Suppression.Create(Rule, diagnostic));
        }
    }
}
