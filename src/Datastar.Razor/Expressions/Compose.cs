using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>Builds larger expressions out of smaller ones: parentheses where JavaScript needs them, and nowhere else.</summary>
internal static class Compose
{
    private const int BufferLength = 256;

    /// <summary>Two operands and an operator with its spaces, which the client needs around a minus.</summary>
    public static DatastarExpression<T> Binary<T>(DatastarExpression left, string op, DatastarExpression right, Precedence precedence, bool associative = false)
    {
        var code = Infix(left, op, right, precedence, rightMinimum: associative ? precedence : precedence + 1);
        return Carry(new DatastarExpression<T>(code, precedence), left, right);
    }

    /// <summary>The code of two operands around an operator.</summary>
    public static string Infix(DatastarExpression left, string op, DatastarExpression right, Precedence leftMinimum, Precedence rightMinimum)
    {
        if (left.Precedence >= leftMinimum && right.Precedence >= rightMinimum)
            return string.Concat(left.OperandCode, op, right.OperandCode);
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[BufferLength]);
        Append(ref output, left, leftMinimum);
        output.AppendLiteral(op);
        Append(ref output, right, rightMinimum);
        return output.ToStringAndClear();
    }

    /// <summary>An operator before its operand.</summary>
    public static DatastarExpression<T> Prefix<T>(string op, DatastarExpression operand)
    {
        // Two signs in a row would be a decrement.
        var minimum = op == "-" && operand.Code.StartsWith('-') ? Precedence.Postfix : Precedence.Unary;
        return Wrap<T>(op, operand, minimum, "", Precedence.Unary);
    }

    /// <summary>Something after an operand that binds as tightly as a dot: <c>.length</c>, <c>.trim()</c>.</summary>
    public static DatastarExpression<T> Suffix<T>(DatastarExpression operand, string suffix) =>
        Wrap<T>("", operand, Precedence.Member, suffix, Precedence.Member);

    /// <summary>An operand between two texts.</summary>
    public static DatastarExpression<T> Wrap<T>(string before, DatastarExpression operand, Precedence minimum, string after, Precedence precedence = Precedence.Member)
    {
        var code = operand.Precedence >= minimum
            ? string.Concat(before, operand.OperandCode, after)
            : string.Concat(before, $"({operand.OperandCode})", after);
        return Carry(new DatastarExpression<T>(code, precedence), operand);
    }

    /// <summary>The code of one or the other: <c>$open ? 'a' : 'b'</c>.</summary>
    public static string Conditional(DatastarExpression condition, DatastarExpression whenTrue, DatastarExpression whenFalse)
    {
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[BufferLength]);
        Append(ref output, condition, Precedence.Coalesce);
        output.AppendLiteral(" ? ");
        Append(ref output, whenTrue, Precedence.Assignment);
        output.AppendLiteral(" : ");
        Append(ref output, whenFalse, Precedence.Assignment);
        return output.ToStringAndClear();
    }

    /// <summary>An element of a list or an object: <c>$tags[0]</c>.</summary>
    public static DatastarExpression<T> Index<T>(DatastarExpression target, DatastarExpression index)
    {
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[BufferLength]);
        Append(ref output, target, Precedence.Member);
        output.AppendLiteral("[");
        Append(ref output, index, Precedence.Assignment);
        output.AppendLiteral("]");
        return Carry(new DatastarExpression<T>(output.ToStringAndClear(), Precedence.Member), target, index);
    }

    /// <summary>A call: <c>Math.max(a, b)</c>, or of a method: <c>$tags.includes('x')</c>.</summary>
    public static DatastarExpression<T> Call<T>(DatastarExpression? target, string function, params ReadOnlySpan<DatastarExpression> arguments) =>
        Carry(new DatastarExpression<T>(CallCode(target, function, arguments), Precedence.Member), target, arguments);

    /// <summary>The code of a call.</summary>
    public static string CallCode(DatastarExpression? target, string function, ReadOnlySpan<DatastarExpression> arguments)
    {
        var output = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[BufferLength]);
        if (target is not null)
            Append(ref output, target, Precedence.Member);
        output.AppendLiteral(function);
        output.AppendLiteral("(");
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0)
                output.AppendLiteral(", ");
            Append(ref output, arguments[i], Precedence.Assignment);
        }
        output.AppendLiteral(")");
        return output.ToStringAndClear();
    }

    /// <summary>Appends an operand, in parentheses when it binds more loosely than its place allows.</summary>
    public static void Append(ref DefaultInterpolatedStringHandler output, DatastarExpression operand, Precedence minimum)
    {
        var needsParentheses = operand.Precedence < minimum;
        if (needsParentheses)
            output.AppendLiteral("(");
        output.AppendLiteral(operand.OperandCode);
        if (needsParentheses)
            output.AppendLiteral(")");
    }

    /// <summary>The code of an operand, in parentheses when it binds more loosely than its place allows.</summary>
    public static string Operand(DatastarExpression operand, Precedence minimum) =>
        operand.Precedence < minimum ? $"({operand.OperandCode})" : operand.OperandCode;

    /// <summary>Appends a C# value as a literal, or an expression as it is, where a comma may follow.</summary>
    public static void AppendValue<T>(ref DefaultInterpolatedStringHandler output, T value)
    {
        if (value is DatastarExpression expression)
            Append(ref output, expression, Precedence.Assignment);
        else
            JsLiteral.Append(ref output, value);
    }

    /// <summary>Hands the parts' modifiers to the whole.</summary>
    public static TExpression Carry<TExpression>(TExpression whole, DatastarExpression? first, params ReadOnlySpan<DatastarExpression> others)
        where TExpression : DatastarExpression
    {
        if (first is not null)
            whole.TakeModifiers(first);
        foreach (var other in others)
            whole.TakeModifiers(other);
        return whole;
    }
}
