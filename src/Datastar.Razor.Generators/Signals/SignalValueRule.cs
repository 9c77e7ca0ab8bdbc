using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Finds names of signals where values are meant, such as <c>ds-signals="@TodoSignals.Ref"</c>, and texts that are no JSON.</summary>
internal sealed class SignalValueRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [SignalRules.NamesForValues, SignalRules.NoJson, DroppedRules.OtherType];

    public override OperationKind[] Kinds { get; } = [OperationKind.SimpleAssignment];

    public override IReadOnlyCollection<string>? Methods { get; } = ["Value", "PatchSignals", "PatchSignalsAsync", "Signals", "Signal"];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Payload", ContainingType.Name: "ActionOptions" } } } payload)
            Check(report, payload.Value.Unwrap(), mayBeCode: true);
        if (operation is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Signals" or "SignalsIfMissing" } property } assignment || !property.Property.ContainingType.Is(report.Types.TagHelper))
            return;
        Check(report, assignment.Value.Unwrap(), mayBeCode: true);
        CheckText(report, assignment.Value.Unwrap());
    }

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        var type = call.TargetMethod.ContainingType;
        if (call.TargetMethod.Name != "Value" && (report.Types.SendsEvents(type) || report.Types.MakesAttributes(type)))
            CheckCall(report, call);
        else if (call.TargetMethod.Name == "Value" && report.Types.IsActions(type) && call.Arguments.Length > 0)
            CheckValue(report, call.Arguments[0].Value.Unwrap());
    }

    private static void CheckCall(ProgramReport report, IInvocationOperation call)
    {
        // A second text is no value for the first: PatchSignals("title", "x") compares the two.
        if (call.TargetMethod is { Name: "PatchSignals" or "PatchSignalsAsync", TypeArguments: [var given] } && call.Arguments.Length > 0 && !HasNames(given))
            report.Add(SignalRules.NoJson, call.Arguments[0].Syntax, call.Arguments[0].Syntax.ToString());
        if (call.TargetMethod.Name == "Signals" && call.Arguments.Length > 0 && call.Arguments[0].Value.Unwrap() is { Type.SpecialType: SpecialType.System_String } text)
            report.Add(SignalRules.NoJson, text.Syntax, text.Syntax.ToString());
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Unwrap() is { Type: { } waiting } task && waiting.IsTask())
                report.Add(DroppedRules.OtherType, task.Syntax, task.Syntax.ToString(), "a task", "an object of signals", $"await {task.Syntax}");
            else if (argument.Parameter?.Name == "json" && argument.Value.Text() is { } json && !IsObject(json))
                report.Add(SignalRules.NoJson, argument.Syntax, json);
            else if (argument.Parameter?.Name == "json" && argument.Value.Unwrap() is IPropertyReferenceOperation { Property: { } property } && property.ContainingType.Has(LibraryNames.Signals))
                report.Add(SignalRules.NoJson, argument.Syntax, argument.Syntax.ToString());
            else if (argument.Parameter?.Name is not ("name" or "options"))
                Check(report, argument.Value.Unwrap(), mayBeCode: report.Types.MakesAttributes(call.TargetMethod.ContainingType));
        }
    }

    private static bool IsObject(string json)
    {
        var text = json.Trim();
        // A key in quotes, or none at all.
        return text.Length > 1 && text[0] == '{' && text[text.Length - 1] == '}' && text.Substring(1).TrimStart()[0] is '"' or '}';
    }

    // In an attribute a signal may begin as what an expression says.
    private static void Check(ProgramReport report, IOperation value, bool mayBeCode)
    {
        if (value is IAnonymousObjectCreationOperation anonymous)
        {
            foreach (var member in anonymous.Initializers.OfType<ISimpleAssignmentOperation>())
                Check(report, member.Value.Unwrap(), mayBeCode);
        }
        else if (!mayBeCode || !report.Types.IsExpression(value.Type))
            CheckValue(report, value);
    }

    // The text would be a signal's value, and there is no name for it.
    private static void CheckText(ProgramReport report, IOperation value)
    {
        if (value.Type is { } type && !HasNames(type))
            report.Add(SignalRules.NoJson, value.Syntax, value.Syntax.ToString());
    }

    // A text, a number or a list has no names that signals could have.
    private static bool HasNames(ITypeSymbol type) => type is not IArrayTypeSymbol && type.SpecialType is SpecialType.None or SpecialType.System_Object
        && (!type.AllInterfaces.Any(contract => contract.SpecialType is SpecialType.System_Collections_IEnumerable) || type.AllInterfaces.Append(type).Any(contract => contract.Name is "IDictionary" or "IReadOnlyDictionary" or "JsonObject"));

    private static void CheckValue(ProgramReport report, IOperation value)
    {
        if (value.Type is INamedTypeSymbol { ContainingType: { } outer } && outer.Has(LibraryNames.Signals) && value.Type.Name.EndsWith("Refs", StringComparison.Ordinal))
            report.Add(SignalRules.NamesForValues, value.Syntax, value.Syntax.ToString(), $"new {outer.Name}()");
        else if (report.Types.IsExpression(value.Type))
            report.Add(SignalRules.NamesForValues, value.Syntax, value.Syntax.ToString(), "a C# value here, or the signal without Value(…) in an expression");
    }
}
