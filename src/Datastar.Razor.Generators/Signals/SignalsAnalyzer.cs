using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Explains what is wrong with a type marked <c>[Signals]</c>: the generator itself stays silent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SignalsAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        SignalsTypeRules.NotPartial,
        SignalsTypeRules.NameNotCarried,
        SignalsTypeRules.DuplicateName,
        SignalsTypeRules.UnsupportedMember,
        SignalsTypeRules.UnsupportedType,
        SignalRules.NotASignal,
    ];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.Has(SignalsParser.AttributeName))
            return;
        foreach (var (member, why, memberType) in UnreadMembers.Of(type))
            context.ReportDiagnostic(Diagnostic.Create(SignalRules.NotASignal, member.Locations[0], member.Name, why, memberType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));
        if (SignalsParser.IsFoundRight(type))
            return;

        var problems = new List<SignalsProblem>();
        SignalsParser.Parse(type, problems, context.CancellationToken);
        foreach (var problem in problems)
            context.ReportDiagnostic(problem.ToDiagnostic());
    }
}
