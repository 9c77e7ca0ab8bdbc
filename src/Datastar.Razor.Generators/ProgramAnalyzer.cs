using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Signals;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators;

/// <summary>Goes through the operations of a program that references the library, Razor's compiled templates among them, once for all rules.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ProgramAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. ProgramRules.Create().SelectMany(rule => rule.Reports).Distinct()];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var types = LibraryTypes.Of(start.Compilation);
            if (types.IsReferenced)
                Register(start, types, TemplateSet.Of(start.Compilation, start.Options));
        });
    }

    private static void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates)
    {
        var rules = ProgramRules.Create();
        foreach (var rule in rules)
            rule.Start(start.Compilation);
        var walk = new ProgramWalk(rules);
        start.RegisterOperationBlockAction(context =>
        {
            var report = new ProgramReport(types, templates, context);
            foreach (var body in context.OperationBlocks)
            {
                if (IsOwn(body))
                    walk.Visit(body, report);
            }
        });
        start.RegisterCompilationEndAction(end =>
        {
            foreach (var rule in rules)
                rule.End(end, templates);
        });
    }

    // Marks on declarations, and what the package's generator wrote.
    private static bool IsOwn(IOperation body) => body.Kind is not OperationKind.Attribute && !SignalsParser.IsGenerated(body.Syntax.SyntaxTree);
}
