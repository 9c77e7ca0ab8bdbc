using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Finds names of signals where values are meant, such as <c>ds-signals="@TodoSignals.Ref"</c>, and texts that are no JSON.</summary>
internal sealed class SignalValueRule : ProgramRule
{
    private static readonly ImmutableHashSet<string> Takers = ["PatchSignals", "PatchSignalsAsync", "Signals", "Signal"];

    public override DiagnosticDescriptor[] Reports { get; } = [SignalRules.NamesForValues, SignalRules.NoJson];

    public override OperationKind[] Kinds { get; } = [OperationKind.SimpleAssignment, OperationKind.Invocation];

    public override void Check(OperationAnalysisContext operation, LibraryTypes types, TemplateSet templates)
    {
        if (operation.Operation is not IInvocationOperation call)
        {
            if (operation.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Signals" or "SignalsIfMissing" } property } assignment && property.Property.ContainingType.Is(types.TagHelper))
            {
                Check(operation, assignment.Value.Unwrap(), types, mayBeCode: true);
                CheckText(operation, assignment.Value.Unwrap());
            }
        }
        else if (call.TargetMethod.Name == "Value" && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, types.Actions) && call.Arguments.Length > 0)
            CheckValue(operation, call.Arguments[0].Value.Unwrap(), types);
        else if (Takers.Contains(call.TargetMethod.Name) && IsOurs(call.TargetMethod.ContainingType, types))
            CheckCall(operation, call, types);
    }

    private static bool IsOurs(INamedTypeSymbol? type, LibraryTypes types) => type.Is(types.Event) || type.Is(types.EventWriter) || type.Is(types.Ds) || type.Is(types.Attributes);

    private static void CheckCall(OperationAnalysisContext context, IInvocationOperation call, LibraryTypes types)
    {
        // A second text is no value for the first: PatchSignals("title", "x") compares the two.
        if (call.TargetMethod is { Name: "PatchSignals" or "PatchSignalsAsync", TypeArguments: [var given] } && call.Arguments.Length > 0 && !HasNames(given))
            context.Report(SignalRules.NoJson, call.Arguments[0].Syntax, call.Arguments[0].Syntax.ToString());
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "json" && argument.Value.Text() is { } json && !IsObject(json))
                context.Report(SignalRules.NoJson, argument.Syntax, json);
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

    // The text would be a signal's value, and there is no name for it.
    private static void CheckText(OperationAnalysisContext context, IOperation value)
    {
        if (value.Type is { } type && !HasNames(type))
            context.Report(SignalRules.NoJson, value.Syntax, value.Syntax.ToString());
    }

    // A text, a number or a list has no names that signals could have.
    private static bool HasNames(ITypeSymbol type) => type is not IArrayTypeSymbol && type.SpecialType is SpecialType.None or SpecialType.System_Object
        && (!type.AllInterfaces.Any(contract => contract.SpecialType is SpecialType.System_Collections_IEnumerable) || type.AllInterfaces.Append(type).Any(contract => contract.Name is "IDictionary" or "IReadOnlyDictionary" or "JsonObject"));

    private static void CheckValue(OperationAnalysisContext context, IOperation value, LibraryTypes types)
    {
        if (value.Type is INamedTypeSymbol { ContainingType: { } outer } && outer.Has(LibraryNames.Signals) && value.Type.Name.EndsWith("Refs", StringComparison.Ordinal))
            context.Report(SignalRules.NamesForValues, value.Syntax, value.Syntax.ToString(), $"new {outer.Name}()");
        else if (types.IsExpression(value.Type))
            context.Report(SignalRules.NamesForValues, value.Syntax, value.Syntax.ToString(), "a C# value here, or the signal without Value(…) in an expression");
    }
}
