namespace Datastar.Razor.Expressions;

/// <summary>Concatenation, the only form in which text is put together: the client misreads template literals.</summary>
internal static class TextConcatenation
{
    /// <summary>One value after another, of which at least one is text.</summary>
    public static DatastarExpression<string> Join(DatastarExpression left, DatastarExpression right)
    {
        // Evaluated from the left: after a first operand that is text, all is text, and no order needs parentheses.
        var precedence = left is DatastarExpression<string> && left.Precedence != Precedence.Additive ? Precedence.Concatenation : Precedence.Additive;
        return new(Compose.Infix(left, " + ", right, Precedence.Additive, rightMinimum: Precedence.Concatenation), precedence);
    }
}
