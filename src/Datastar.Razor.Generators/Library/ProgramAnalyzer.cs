using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Library;

/// <summary>A rule over the operations of a program that references the library, Razor's compiled templates among them.</summary>
internal abstract class ProgramAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var types = LibraryTypes.Of(start.Compilation);
            if (types.IsReferenced)
                Register(start, types, TemplateSet.Of(start.Compilation, start.Options));
        });
    }

    /// <summary>Says what is to be looked at.</summary>
    protected abstract void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates);
}
