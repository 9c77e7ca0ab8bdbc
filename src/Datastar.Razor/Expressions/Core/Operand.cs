namespace Datastar.Razor.Expressions;

/// <summary>What an operator takes that may be a value or an expression of one.</summary>
internal static class Operand
{
    /// <summary>The expression, or the literal of the value.</summary>
    public static DatastarExpression<T> Of<T>(IComparable<T> operand)
    {
        ArgumentNullException.ThrowIfNull(operand);
        return operand as DatastarExpression<T> ?? (T)operand;
    }
}
