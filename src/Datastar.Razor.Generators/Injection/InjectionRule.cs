using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Injection;

/// <summary>Finds <c>Js(text)</c>, and texts taken for a fragment, where the text is no constant.</summary>
internal sealed class InjectionRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [InjectionRules.Script, InjectionRules.Markup];

    public override OperationKind[] Kinds { get; } = [OperationKind.Conversion];

    public override IReadOnlyCollection<string>? Methods { get; } = [LibraryNames.Js, "ExecuteScript", "ExecuteScriptAsync", "Raw"];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is IConversionOperation { OperatorMethod: { } method } conversion && method.ContainingType.Is(report.Types.Fragment) && Raw(conversion.Operand) is { } text)
            report.Add(InjectionRules.Markup, text.Syntax, text.Syntax.ToString());
    }

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (call.TargetMethod.Name == LibraryNames.Js && report.Types.IsActions(call.TargetMethod.ContainingType)
            && call.Arguments.Length > 0 && Raw(call.Arguments[0].Value) is { } text)
            report.Add(InjectionRules.Script, text.Syntax, text.Syntax.ToString(), "Js($\"…\"), whose holes are encoded, or Value(…) for a value");
        // Markup by intent is a whole; a hole in it is a value.
        else if (call.TargetMethod.Name == "Raw" && call.TargetMethod.ContainingType.Is(report.Types.HtmlFragment) && call.Arguments.Length > 0 && Hole(call.Arguments[0].Value.Unwrap()) is { } value)
            report.Add(InjectionRules.Markup, value.Syntax, value.Syntax.ToString());
        else if (call.TargetMethod.Name is "ExecuteScript" or "ExecuteScriptAsync" && report.Types.SendsEvents(call.TargetMethod.ContainingType)
            && call.Argument("script") is { } script && Hole(script.Unwrap()) is { } hole)
            report.Add(InjectionRules.Script, hole.Syntax, hole.Syntax.ToString(), $"JsonSerializer.Serialize({hole.Syntax}) in its place");
    }

    // A script that is put together here; what a call makes may be encoded.
    private static IOperation? Hole(IOperation script) => script switch
    {
        { ConstantValue.HasValue: true } => null,
        IInterpolatedStringOperation text => text.Parts.OfType<IInterpolationOperation>().Select(part => part.Expression.Unwrap()).FirstOrDefault(IsOpenText),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum => Hole(sum.LeftOperand.Unwrap()) ?? Hole(sum.RightOperand.Unwrap())
            ?? (IsOpenText(sum.RightOperand.Unwrap()) ? sum.RightOperand.Unwrap() : null),
        _ => null,
    };

    private static bool IsOpenText(IOperation hole) =>
        hole is IParameterReferenceOperation or ILocalReferenceOperation or IPropertyReferenceOperation && hole is { Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false };

    private static IOperation? Raw(IOperation value) =>
        value.Unwrap() is { Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false } text and not IInterpolatedStringHandlerCreationOperation && !IsConstantField(text) ? text : null;

    // static readonly string Row = """<tr></tr>""";
    private static bool IsConstantField(IOperation value) => value is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } && Endpoints.RouteText.Of(value) is not null;
}
