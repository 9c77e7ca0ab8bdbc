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

    public override OperationKind[] Kinds { get; } = [OperationKind.Conversion, OperationKind.Conditional, OperationKind.Invalid];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is IConversionOperation conversion)
            CheckConversion(conversion, report);
        else if (operation.Syntax is ConditionalExpressionSyntax choice && operation.SemanticModel is { } either)
            CheckChoice(choice, either, report);
        else if (operation is { Kind: OperationKind.Invalid, SemanticModel: { } asked } && Arguments(operation.Syntax) is { } arguments && !IsSearch(operation.Syntax, asked))
            CheckArguments(asked.GetSymbolInfo(operation.Syntax).CandidateSymbols, arguments, asked, report);
    }

    // Where only a cast would do, the compiler asks for one. Nearly all conversions are right, so that is asked first.
    private static void CheckConversion(IConversionOperation conversion, ProgramReport report)
    {
        var kind = conversion.Conversion;
        if (kind.Exists && (kind.IsImplicit || !conversion.IsImplicit))
            return;
        if (conversion is { Type: { } wanted, Operand.Syntax: ExpressionSyntax value, SemanticModel: { } model } && !IsSignalSet(value, model))
            Report(WantedType.Of(wanted, value, model, report.Types), value, report);
    }

    // S.Remaining = 1, and S.Remaining is 1, are told otherwise: it is no matter of the type.
    private static bool IsSignalSet(ExpressionSyntax value, SemanticModel model) => value.Parent is PatternSyntax || value.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Left: var target } && SetSignalRule.IsSignal(target, model);

    // Model.Done ? S.Title : "none": one is code for the browser, and so is the other to be.
    private static void CheckChoice(ConditionalExpressionSyntax choice, SemanticModel model, ProgramReport report)
    {
        var (left, right) = (model.GetTypeInfo(choice.WhenTrue), model.GetTypeInfo(choice.WhenFalse));
        if (report.Types.IsExpression(left.Type) && !report.Types.IsExpression(right.Type) && !IsTaken(right))
            Report(WantedType.Of(left.Type!.BaseType!, choice.WhenFalse, model, report.Types), choice.WhenFalse, report);
        else if (report.Types.IsExpression(right.Type) && !report.Types.IsExpression(left.Type) && !IsTaken(left))
            Report(WantedType.Of(right.Type!.BaseType!, choice.WhenTrue, model, report.Types), choice.WhenTrue, report);
    }

    // Both may become something else: an object, or code of the same type.
    private static bool IsTaken(TypeInfo side) => side.ConvertedType is { TypeKind: not TypeKind.Error } wanted && !SymbolEqualityComparer.Default.Equals(wanted, side.Type) && (wanted.SpecialType is SpecialType.System_Object || ExpressionValue.TypeOf(wanted) is not null);

    // new[] { "a" }.Contains(S.Filter) is told as a whole.
    private static bool IsSearch(SyntaxNode code, SemanticModel model) =>
        code is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Contains" } access } && new CodeQuestion(model).IsList(access.Expression);

    private static ArgumentListSyntax? Arguments(SyntaxNode code) => code switch
    {
        InvocationExpressionSyntax call => call.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        _ => null,
    };

    // The argument that none of the overloads takes.
    private static void CheckArguments(IReadOnlyList<ISymbol> overloads, ArgumentListSyntax arguments, SemanticModel model, ProgramReport report)
    {
        foreach (var argument in arguments.Arguments)
        {
            var wanted = overloads.OfType<IMethodSymbol>().Select(method => Wanted(method, arguments, argument)).OfType<ITypeSymbol>().ToList();
            if (wanted.Count > 0 && !wanted.Exists(type => IsTaken(argument.Expression, type, model)))
                Report(wanted.Select(type => WantedType.Of(type, argument.Expression, model, report.Types)).FirstOrDefault(found => found is not null), argument.Expression, report);
        }
    }

    private static bool IsTaken(ExpressionSyntax value, ITypeSymbol wanted, SemanticModel model) => wanted is ITypeParameterSymbol || model.ClassifyConversion(value, wanted).IsImplicit;

    private static ITypeSymbol? Wanted(IMethodSymbol method, ArgumentListSyntax arguments, ArgumentSyntax argument)
    {
        var index = arguments.Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { Name.Identifier.Text: var name }
            ? method.Parameters.FirstOrDefault(candidate => candidate.Name == name)
            : index < method.Parameters.Length ? method.Parameters[index] : method.Parameters.LastOrDefault(candidate => candidate.IsParams);
        return parameter is { IsParams: true } ? ItemOf(parameter.Type) : parameter?.Type;
    }

    private static ITypeSymbol? ItemOf(ITypeSymbol collection) => collection switch
    {
        IArrayTypeSymbol array => array.ElementType,
        INamedTypeSymbol { TypeArguments: [var item] } => item,
        _ => null,
    };

    private static void Report((string Is, string Wanted, string Instead)? problem, ExpressionSyntax value, ProgramReport report)
    {
        if (problem is var (what, wanted, instead) && !SpokenFor.IsIn(value, report.Templates))
            report.Add(DroppedRules.OtherType, value, value.ToString(), what, wanted, instead);
    }
}
