using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Says what to write where C# has no conversion: <c>ds-show="@S.Title"</c> wants a condition, <c>ds-text="@Model.Title"</c> code for the browser.</summary>
internal sealed class OtherTypeRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [DroppedRules.OtherType];

    public override OperationKind[] Kinds { get; } = [OperationKind.Conversion, OperationKind.Invalid];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is IConversionOperation { Conversion.Exists: false, Type: { } wanted, Operand.Syntax: ExpressionSyntax value } conversion)
            Check(wanted, value, conversion.Operand.Type, report);
        else if (operation is { Kind: OperationKind.Invalid, Syntax: InvocationExpressionSyntax call, SemanticModel: { } model } && model.GetSymbolInfo(call).CandidateSymbols is [IMethodSymbol method])
            CheckArguments(method, call, model, report);
    }

    private static void CheckArguments(IMethodSymbol method, InvocationExpressionSyntax call, SemanticModel model, ProgramReport report)
    {
        var given = call.ArgumentList.Arguments;
        for (var i = 0; i < given.Count && i < method.Parameters.Length && given[i].NameColon is null; i++)
        {
            var (value, wanted) = (given[i].Expression, method.Parameters[i].Type);
            if (!model.ClassifyConversion(value, wanted).IsImplicit)
                Check(wanted, value, model.GetTypeInfo(value).Type, report);
        }
    }

    private static void Check(ITypeSymbol wanted, ExpressionSyntax value, ITypeSymbol? type, ProgramReport report)
    {
        if (type is null or IErrorTypeSymbol)
            return;
        if (ExpressionValue.TypeOf(wanted)?.SpecialType is SpecialType.System_Boolean && ExpressionValue.TypeOf(type) is { } own && BrowserNames.Condition(ValueShapes.Of(own), value.ToString(), isNegated: false) is { } condition)
            report.Add(DroppedRules.OtherType, value, value.ToString(), ValueShapes.Describe(own), "a condition", condition);
        else if (IsPlain(type) && report.Types.IsExpression(wanted) && (ExpressionValue.TypeOf(wanted) is not { } inner || SymbolEqualityComparer.Default.Equals(inner, type)))
            report.Add(DroppedRules.OtherType, value, value.ToString(), "a value of the server", "code for the browser", $"Value({value})");
        else if (wanted.Name == "IEventStatements" && value is LiteralExpressionSyntax { Token.ValueText: ['/', ..] })
            report.Add(DroppedRules.OtherType, value, value.ToString(), "a text", "what is to be done", $"Get({value})");
    }

    private static bool IsPlain(ITypeSymbol type) => ValueShapes.Of(type) is ValueShape.Text or ValueShape.Number or ValueShape.Bool;
}
