using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Library;

/// <summary>Tells the statements that Razor writes around text and tag helpers, which hold nothing of the template's own. They are most of a compiled template.</summary>
internal static class TagHelperCode
{
    private const string Context = "TagHelperExecutionContext";
    private const string Runner = "TagHelperRunner";

    /// <summary>Whether the operation is such a statement.</summary>
    public static bool IsAround(IOperation operation) => operation switch
    {
        IExpressionStatementOperation { Operation: IInvocationOperation call } => IsAround(call),
        IExpressionStatementOperation { Operation: IAwaitOperation { Operation: IInvocationOperation call } } => call.TargetMethod.ContainingType.Name is Runner or Context,
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Value: IInvocationOperation { TargetMethod.Name: "CreateTagHelper" or "End", Arguments.IsEmpty: true } } } => true,
        // if (!context.Output.IsContentModified) …
        IConditionalOperation { Condition: IUnaryOperation { Operand: IPropertyReferenceOperation { Property.Name: "IsContentModified" } } } => true,
        // if (helper.On == null) throw …
        IConditionalOperation { WhenTrue: IBlockOperation { Operations: [IThrowOperation { Exception: IConversionOperation { Operand: IObjectCreationOperation { Arguments: [{ Value: IInvocationOperation refusal }] } } }] } } =>
            refusal.TargetMethod.Name == "InvalidTagHelperIndexerAssignment",
        _ => false,
    };

    private static bool IsAround(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "WriteLiteral" => call.Arguments is [{ Value.ConstantValue.HasValue: true }] or [{ Value: IUtf8StringOperation }],
        "Write" => call.Arguments is [{ Value: IPropertyReferenceOperation { Property: { Name: "Output", ContainingType.Name: Context } } }],
        "Add" or "AddHtmlAttribute" or "AddTagHelperAttribute" => call.TargetMethod.ContainingType.Name == Context,
        _ => false,
    };
}
