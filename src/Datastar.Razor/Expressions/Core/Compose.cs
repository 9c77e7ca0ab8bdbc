using Datastar.Razor.Encoding;

namespace Datastar.Razor.Expressions;

/// <summary>Builds larger expressions out of smaller ones: parentheses where JavaScript needs them, and nowhere else.</summary>
internal static class Compose
{
    private const int BufferLength = 256;

    /// <summary>Two operands and an operator with its spaces, which the client needs around a minus.</summary>
    public static DatastarExpression<T> Binary<T>(DatastarExpression left, string op, DatastarExpression right, Precedence precedence, bool associative = false) =>
        new(Infix(left, op, right, precedence, rightMinimum: associative ? precedence : precedence + 1), precedence);

    /// <summary>The code of two operands around an operator.</summary>
    public static JsCode Infix(DatastarExpression left, string op, DatastarExpression right, Precedence leftMinimum, Precedence rightMinimum)
    {
        if (left.Precedence >= leftMinimum && right.Precedence >= rightMinimum)
            return JsCode.Join("", left.OperandCode, op, right.OperandCode);
        var output = new CodeWriter(stackalloc char[BufferLength]);
        output.Append(left, leftMinimum);
        output.Append(op);
        output.Append(right, rightMinimum);
        return output.ToCode();
    }

    /// <summary>An operator before its operand.</summary>
    public static DatastarExpression<T> Prefix<T>(string op, DatastarExpression operand)
    {
        // Two signs in a row would be a decrement.
        var minimum = op == "-" && (operand.Code.Text.StartsWith('-') || operand.Code.Text.StartsWith(CodeHole.Mark)) ? Precedence.Postfix : Precedence.Unary;
        return Wrap<T>(op, operand, minimum, "", Precedence.Unary);
    }

    /// <summary>Something after an operand that binds as tightly as a dot: <c>.length</c>, <c>.trim()</c>.</summary>
    public static DatastarExpression<T> Suffix<T>(DatastarExpression operand, string suffix) =>
        Wrap<T>("", operand, Precedence.Member, suffix, Precedence.Member);

    /// <summary>An operand between two texts.</summary>
    public static DatastarExpression<T> Wrap<T>(string before, DatastarExpression operand, Precedence minimum, string after, Precedence precedence = Precedence.Member) =>
        new(operand.Precedence >= minimum ? operand.OperandCode.Between(before, after) : operand.OperandCode.Between(before + "(", ")" + after), precedence);

    /// <summary>The code of one or the other: <c>$open ? 'a' : 'b'</c>.</summary>
    public static JsCode Conditional(DatastarExpression condition, DatastarExpression whenTrue, DatastarExpression whenFalse)
    {
        var output = new CodeWriter(stackalloc char[BufferLength]);
        output.Append(condition, Precedence.Coalesce);
        output.Append(" ? ");
        output.Append(whenTrue, Precedence.Assignment);
        output.Append(" : ");
        output.Append(whenFalse, Precedence.Assignment);
        return output.ToCode();
    }

    /// <summary>An element of a list or an object: <c>$tags[0]</c>.</summary>
    public static DatastarExpression<T> Index<T>(DatastarExpression target, DatastarExpression index)
    {
        var output = new CodeWriter(stackalloc char[BufferLength]);
        output.Append(target, Precedence.Member);
        output.Append("[");
        output.Append(index, Precedence.Assignment);
        output.Append("]");
        return new(output.ToCode(), Precedence.Member);
    }

    /// <summary>A call: <c>Math.max(a, b)</c>, or of a method: <c>$tags.includes('x')</c>.</summary>
    public static DatastarExpression<T> Call<T>(DatastarExpression? target, string function, params ReadOnlySpan<DatastarExpression> arguments) =>
        new(CallCode(target, function, arguments), Precedence.Member);

    /// <summary>A call of a method with a function of one parameter: <c>$tags.some(item => item === 'x')</c>.</summary>
    public static DatastarExpression<T> Lambda<TItem, T>(DatastarExpression target, string function, Func<DatastarExpression<TItem>, DatastarExpression<bool>> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        // An inner function has taken the first name already.
        var (name, code) = ("item", body(new("item", Precedence.Member)));
        for (var i = 2; code.Code.Text.Contains($"{name} =>", StringComparison.Ordinal); i++)
        {
            name = $"item{i}";
            code = body(new(name, Precedence.Member));
        }
        return Call<T>(target, function, Wrap<T>($"{name} => ", code, Precedence.Assignment, "", Precedence.Assignment));
    }

    /// <summary>The code of a call.</summary>
    public static JsCode CallCode(DatastarExpression? target, string function, ReadOnlySpan<DatastarExpression> arguments)
    {
        var output = new CodeWriter(stackalloc char[BufferLength]);
        if (target is not null)
            output.Append(target, Precedence.Member);
        output.Append(function);
        output.Append("(");
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0)
                output.Append(", ");
            output.Append(arguments[i], Precedence.Assignment);
        }
        output.Append(")");
        return output.ToCode();
    }
}
