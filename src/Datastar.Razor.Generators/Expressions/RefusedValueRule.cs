using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds constants that the library refuses when the code runs: <c>Get("")</c>, <c>Threshold(150)</c>, <c>new Signal&lt;int>("$count")</c>.</summary>
internal sealed class RefusedValueRule : ProgramRule
{
    private const string Library = "Datastar.Razor";

    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.Refused];

    public override OperationKind[] Kinds { get; } = [OperationKind.ObjectCreation];

    public override IReadOnlyCollection<string>? Methods { get; } = Refusals.Methods;

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (call.TargetMethod.ContainingAssembly?.Name == Library)
            Check(call.TargetMethod.Name, call.Arguments, report);
    }

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is IObjectCreationOperation { Constructor.ContainingType: { Name: "Signal" or "ElementSignal", ContainingAssembly.Name: Library } type } creation)
            Check(type.Name, creation.Arguments, report);
        else if (operation is IObjectCreationOperation { Initializer: { } initializer, Type: { Name: "ActionOptions", ContainingAssembly.Name: Library } })
            Check(initializer, report);
    }

    private static void Check(IObjectOrCollectionInitializerOperation initializer, ProgramReport report)
    {
        foreach (var assignment in initializer.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is IPropertyReferenceOperation { Property.Name: var property } && Refusals.Of("ActionOptions", property, assignment.Value.Unwrap()) is var (problem, instead))
                report.Add(ExpressionRules.Refused, assignment.Value.Syntax, assignment.Value.Syntax.ToString(), problem, instead);
        }
    }

    private static void Check(string method, IReadOnlyList<IArgumentOperation> arguments, ProgramReport report)
    {
        foreach (var argument in arguments)
        {
            if (argument.ArgumentKind is ArgumentKind.DefaultValue || argument.Parameter?.Name is not { } parameter)
                continue;
            foreach (var value in Values(argument.Value.Unwrap()))
            {
                if (Refusals.Of(method, parameter, value) is var (problem, instead))
                    report.Add(ExpressionRules.Refused, value.Syntax, value.Syntax.ToString(), problem, instead);
            }
        }
    }

    // The items of a list of arguments; a URL that is one text.
    private static IEnumerable<IOperation> Values(IOperation value) => value switch
    {
        IArrayCreationOperation { Initializer: { } array } => array.ElementValues.Select(item => item.Unwrap()),
        ICollectionExpressionOperation list => list.Elements.Select(item => item.Unwrap()),
        _ => [value],
    };
}
