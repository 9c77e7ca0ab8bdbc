namespace Datastar.Razor.Expressions;

/// <summary>What is computed from numbers that may be null: <c>isNaN(parseFloat($age) + 1) ? '' : parseFloat($age) + 1</c>, of which larger computations take the number alone.</summary>
internal sealed class LiftedNumber<T>(DatastarExpression<double> number) : DatastarExpression<T>(
    Compose.Conditional(Compose.Call<bool>(null, "isNaN", number), (DatastarExpression<string>)"", number), Precedence.Conditional)
{
    /// <summary>The number; NaN for null.</summary>
    public DatastarExpression<double> Number { get; } = number;
}
