using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Injection;

/// <summary>Finds <c>Js(text)</c>, and texts taken for a fragment, where the text is no constant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InjectionAnalyzer : ProgramAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InjectionRules.Script, InjectionRules.Markup];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates)
    {
        start.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod.Name == LibraryNames.Js && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, types.Actions)
                && call.Arguments.Length > 0 && Raw(call.Arguments[0].Value) is { } text)
                operation.ReportDiagnostic(Diagnostic.Create(InjectionRules.Script, text.Syntax.GetLocation(), text.Syntax.ToString(), "Js($\"…\"), whose holes are encoded, or Value(…) for a value"));
            else if (call.TargetMethod.Name is "ExecuteScript" or "ExecuteScriptAsync" && (call.TargetMethod.ContainingType.Is(types.Event) || call.TargetMethod.ContainingType.Is(types.EventWriter))
                && call.Argument("script") is { } script && Hole(script.Unwrap()) is { } hole)
                operation.ReportDiagnostic(Diagnostic.Create(InjectionRules.Script, hole.Syntax.GetLocation(), hole.Syntax.ToString(), $"JsonSerializer.Serialize({hole.Syntax}) in its place"));
        }, OperationKind.Invocation);

        start.RegisterOperationAction(operation =>
        {
            var conversion = (IConversionOperation)operation.Operation;
            if (conversion.OperatorMethod is { } method && method.ContainingType.Is(types.Fragment) && Raw(conversion.Operand) is { } text)
                operation.ReportDiagnostic(Diagnostic.Create(InjectionRules.Markup, text.Syntax.GetLocation(), text.Syntax.ToString()));
        }, OperationKind.Conversion);
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
