using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Injection;

/// <summary>Finds <c>Js(text)</c>, and texts taken for a fragment, where the text is no constant.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InjectionAnalyzer : TemplateAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [InjectionRules.Script, InjectionRules.Markup];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates)
    {
        start.RegisterOperationAction(operation =>
        {
            var call = (IInvocationOperation)operation.Operation;
            if (call.TargetMethod.Name == LibraryNames.Js && SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType, types.Actions)
                && call.Arguments.Length > 0 && Raw(call.Arguments[0].Value) is { } text)
                operation.ReportDiagnostic(Diagnostic.Create(InjectionRules.Script, text.Syntax.GetLocation(), text.Syntax.ToString()));
        }, OperationKind.Invocation);

        var intended = types.HtmlFragment?.GetMembers("Raw").IsEmpty is false ? "Raw" : "FromMarkup";
        start.RegisterOperationAction(operation =>
        {
            var conversion = (IConversionOperation)operation.Operation;
            if (conversion.OperatorMethod is { } method && method.ContainingType.Is(types.Fragment) && Raw(conversion.Operand) is { } text)
                operation.ReportDiagnostic(Diagnostic.Create(InjectionRules.Markup, text.Syntax.GetLocation(), text.Syntax.ToString(), intended));
        }, OperationKind.Conversion);
    }

    private static IOperation? Raw(IOperation value) =>
        value.Unwrap() is { Type.SpecialType: SpecialType.System_String, ConstantValue.HasValue: false } text and not IInterpolatedStringHandlerCreationOperation && !IsConstantField(text) ? text : null;

    // static readonly string Row = """<tr></tr>""";
    private static bool IsConstantField(IOperation value) => value is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } && Endpoints.RouteText.Of(value) is not null;
}
