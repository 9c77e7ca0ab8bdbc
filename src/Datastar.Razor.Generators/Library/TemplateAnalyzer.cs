using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Library;

/// <summary>A rule over the operations of a program that references the library, Razor's compiled templates among them. Tests are left alone.</summary>
internal abstract class TemplateAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var types = new LibraryTypes(start.Compilation);
            if (types.IsReferenced && !Endpoints.AppCompilation.IsTest(start.Compilation))
                Register(start, types, new TemplateSet(start.Options, start.CancellationToken));
        });
    }

    /// <summary>Says what is to be looked at.</summary>
    protected abstract void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates);
}
