using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Expressions;

/// <summary>Puts code together out of text, operands and values, and keeps what goes into its holes.</summary>
internal ref struct CodeWriter(Span<char> buffer)
{
    private DefaultInterpolatedStringHandler _text = new(0, 0, CultureInfo.InvariantCulture, buffer);
    private List<CodeHole>? _holes;

    /// <summary>Where the encoders of literals write.</summary>
    [UnscopedRef]
    public ref DefaultInterpolatedStringHandler Text => ref _text;

    public void Append(string text) => _text.AppendLiteral(text);

    public void Append(in JsCode code)
    {
        _text.AppendLiteral(code.Text);
        if (code.Holes is { } holes)
            (_holes ??= []).AddRange(holes);
    }

    /// <summary>Appends an operand, in parentheses when it binds more loosely than its place allows.</summary>
    public void Append(DatastarExpression operand, Precedence minimum)
    {
        var needsParentheses = operand.Precedence < minimum;
        if (needsParentheses)
            Append("(");
        Append(operand.OperandCode);
        if (needsParentheses)
            Append(")");
    }

    /// <summary>Appends a C# value as a literal, or an expression as it is, where a comma may follow.</summary>
    public void AppendValue<T>(T value)
    {
        if (value is DatastarExpression expression)
            Append(expression, Precedence.Assignment);
        else if (!JsLiteral.TryAppend(ref _text, value))
            AppendHole(new ValueHole(value!));
    }

    public void AppendHole(CodeHole hole)
    {
        _text.AppendFormatted(CodeHole.Mark);
        (_holes ??= []).Add(hole);
    }

    /// <summary>The code; gives the buffer back.</summary>
    public JsCode ToCode() => new(_text.ToStringAndClear(), _holes?.ToArray());
}
