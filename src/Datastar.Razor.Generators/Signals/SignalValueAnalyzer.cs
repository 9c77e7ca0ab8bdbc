using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Finds names of signals where values are meant, such as <c>ds-signals="@TodoSignals.Ref"</c>, and texts that are no JSON.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SignalValueAnalyzer : ProgramAnalyzer
{
    private static readonly ImmutableHashSet<string> Takers = ["PatchSignals", "PatchSignalsAsync", "Signals", "Signal"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [SignalRules.NamesForValues, SignalRules.NoJson];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates)
    {
        start.RegisterOperationAction(operation =>
        {
            var assignment = (ISimpleAssignmentOperation)operation.Operation;
            if (assignment.Target is IPropertyReferenceOperation { Property.Name: "Signals" or "SignalsIfMissing" } property && property.Property.ContainingType.Is(types.TagHelper))
                Check(operation, assignment.Value.Unwrap(), types, mayBeCode: true);
        }, OperationKind.SimpleAssignment);
        start.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod.Name == "Value" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, types.Actions) && call.Arguments.Length > 0)
                CheckValue(operation, call.Arguments[0].Value.Unwrap(), types);
            else if (Takers.Contains(call.TargetMethod.Name) && IsOurs(call.TargetMethod.ContainingType, types))
                CheckCall(operation, call, types);
        }, OperationKind.Invocation);
    }

    private static bool IsOurs(INamedTypeSymbol? type, LibraryTypes types) => type.Is(types.Event) || type.Is(types.EventWriter) || type.Is(types.Ds) || type.Is(types.Attributes);

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call, LibraryTypes types)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "json" && argument.Value.Text() is { } json && !IsObject(json))
                context.ReportDiagnostic(Diagnostic.Create(SignalRules.NoJson, argument.Syntax.GetLocation(), json));
            else if (argument.Parameter?.Name is not ("name" or "options"))
                Check(context, argument.Value.Unwrap(), types, mayBeCode: call.TargetMethod.ContainingType.Is(types.Ds) || call.TargetMethod.ContainingType.Is(types.Attributes));
        }
    }

    private static bool IsObject(string json)
    {
        var text = json.Trim();
        // A key in quotes, or none at all.
        return text.Length > 1 && text[0] == '{' && text[text.Length - 1] == '}' && text.Substring(1).TrimStart()[0] is '"' or '}';
    }

    // In an attribute a signal may begin as what an expression says.
    private static void Check(OperationAnalysisContext context, IOperation value, LibraryTypes types, bool mayBeCode)
    {
        if (value is IAnonymousObjectCreationOperation anonymous)
        {
            foreach (var member in anonymous.Initializers.OfType<ISimpleAssignmentOperation>())
                Check(context, member.Value.Unwrap(), types, mayBeCode);
        }
        else if (!mayBeCode || !types.IsExpression(value.Type))
            CheckValue(context, value, types);
    }

    private static void CheckValue(OperationAnalysisContext context, IOperation value, LibraryTypes types)
    {
        if (value.Type is INamedTypeSymbol { ContainingType: { } outer } && outer.Has(LibraryNames.Signals) && value.Type.Name.EndsWith("Refs", StringComparison.Ordinal))
            context.ReportDiagnostic(Diagnostic.Create(SignalRules.NamesForValues, value.Syntax.GetLocation(), value.Syntax.ToString(), $"new {outer.Name}()"));
        else if (types.IsExpression(value.Type))
            context.ReportDiagnostic(Diagnostic.Create(SignalRules.NamesForValues, value.Syntax.GetLocation(), value.Syntax.ToString(), "a C# value here, or the signal without Value(…) in an expression"));
    }
}
