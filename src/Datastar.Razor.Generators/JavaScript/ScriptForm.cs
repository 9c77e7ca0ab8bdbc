using Acornima;
using Acornima.Ast;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>What can be said of the value of an expression without running it.</summary>
internal static class ScriptForm
{
    /// <summary>Whether the value may be an object; names, members and calls may be anything.</summary>
    public static bool MayBeObject(Node value) => value switch
    {
        ConditionalExpression choice => MayBeObject(choice.Consequent) || MayBeObject(choice.Alternate),
        LogicalExpression { Operator: Operator.LogicalAnd } both => MayBeObject(both.Right),
        LogicalExpression either => MayBeObject(either.Left) || MayBeObject(either.Right),
        SequenceExpression sequence => MayBeObject(sequence.Expressions[sequence.Expressions.Count - 1]),
        AssignmentExpression assignment => MayBeObject(assignment.Right),
        Literal or TemplateLiteral or ArrayExpression or IFunction or UnaryExpression or BinaryExpression or UpdateExpression => false,
        _ => true,
    };

    /// <summary>Whether it compares, for equality or for order.</summary>
    public static bool IsComparison(Node value) => value is NonLogicalBinaryExpression both && (IsEquality(both) || both.Operator is Operator.LessThan or Operator.LessThanOrEqual or Operator.GreaterThan or Operator.GreaterThanOrEqual);

    public static bool IsEquality(Node value) => value is NonLogicalBinaryExpression { Operator: Operator.Equality or Operator.StrictEquality or Operator.Inequality or Operator.StrictInequality };

    /// <summary>Whether evaluating it does nothing but find a value: a signal, a text, a comparison.</summary>
    public static bool IsIdle(Node value) => value switch
    {
        Literal or TemplateLiteral => true,
        UnaryExpression { Operator: Operator.LogicalNot or Operator.UnaryNegation } not => IsIdle(not.Argument),
        LogicalExpression => false,
        BinaryExpression { Operator: not Operator.In } both => IsIdle(both.Left) && IsIdle(both.Right),
        _ => Path(value) is { } path && (path[0] == '$' || path.StartsWith("evt.", StringComparison.Ordinal)),
    };

    /// <summary>A name and members of it: <c>user.name</c>.</summary>
    public static string? Path(Node value) => value switch
    {
        Identifier { Name: var name } => name,
        MemberExpression { Computed: false, Property: Identifier member } read => Path(read.Object) is { } path ? $"{path}.{member.Name}" : null,
        _ => null,
    };
}
