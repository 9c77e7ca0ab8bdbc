using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Library;

/// <summary>Tells the statements that Razor writes around text and tag helpers, which hold nothing of the template's own. They are most of a compiled template.</summary>
internal static class TagHelperCode
{
    private const string Context = "TagHelperExecutionContext";
    private const string Runner = "TagHelperRunner";

    /// <summary>Whether the operation, of this kind, is such a statement.</summary>
    public static bool IsAround(IOperation operation, OperationKind kind) => kind switch
    {
        OperationKind.ExpressionStatement => IsAround(((IExpressionStatementOperation)operation).Operation),
        OperationKind.Conditional => IsAround((IConditionalOperation)operation),
        _ => false,
    };

    private static bool IsAround(IOperation statement) => statement switch
    {
        IInvocationOperation call => IsAround(call),
        IAwaitOperation { Operation: IInvocationOperation call } => call.TargetMethod.ContainingType.Name is Runner or Context,
        ISimpleAssignmentOperation { Value: IInvocationOperation { TargetMethod.Name: "CreateTagHelper" or "End", Arguments.IsEmpty: true } } => true,
        _ => false,
    };

    // if (!context.Output.IsContentModified) …; if (helper.On == null) throw …
    private static bool IsAround(IConditionalOperation condition) =>
        condition.Condition is IUnaryOperation { Operand: IPropertyReferenceOperation { Property.Name: "IsContentModified" } }
        || condition.WhenTrue is IBlockOperation { Operations: [IThrowOperation { Exception: IConversionOperation { Operand: IObjectCreationOperation { Arguments: [{ Value: IInvocationOperation { TargetMethod.Name: "InvalidTagHelperIndexerAssignment" } }] } } }] };

    private static bool IsAround(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "WriteLiteral" => call.Arguments is [{ Value.ConstantValue.HasValue: true }] or [{ Value: IUtf8StringOperation }],
        "Write" => call.Arguments is [{ Value: IPropertyReferenceOperation { Property: { Name: "Output", ContainingType.Name: Context } } }],
        "Add" or "AddHtmlAttribute" or "AddTagHelperAttribute" => call.TargetMethod.ContainingType.Name == Context,
        _ => false,
    };
}
