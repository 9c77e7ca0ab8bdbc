using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>Builds the raw JavaScript of <c>Js($"…")</c>: the compiler calls it.</summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsInterpolatedStringHandler
{
    private CodeWriter _code;
    private JsScanner _scanner = new();
    private DatastarExpression? _hole;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">The length of the constant parts.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public JsInterpolatedStringHandler(int literalLength, int formattedCount) =>
        _code = new CodeWriter([]);

    /// <summary>Called by the compiler for a constant part: JavaScript.</summary>
    /// <param name="value">The part.</param>
    public void AppendLiteral(string value)
    {
        if (value.Contains(CodeHole.Mark, StringComparison.Ordinal))
            throw new ArgumentException("The code of Js(…) holds the character U+0000, which HTML cannot carry. Write \\0 in a JavaScript string.");
        AppendHole(value.AsSpan().TrimStart());
        _scanner.Read(value);
        _code.Append(value);
    }

    /// <summary>Called by the compiler for a hole with a C# value, which becomes a literal.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    public void AppendFormatted<T>(T value) => AppendFormatted(value is null ? new DatastarExpression<T>("null", Precedence.Member) : (DatastarExpression<T>)value);

    /// <summary>Called by the compiler for a hole with an expression.</summary>
    /// <param name="value">The expression.</param>
    [OverloadResolutionPriority(1)]
    public void AppendFormatted(DatastarExpression value)
    {
        ArgumentNullException.ThrowIfNull(value);
        AppendHole("(");
        var before = _code.Text.Text;
        if (_scanner.Place != JsPlace.Code)
            throw new ArgumentException($"A hole of Js($\"…\") stands inside a string, a template, a regular expression or a comment, after {before}. Values bring their own quotes: write alert({{text}}) instead of alert('{{text}}').");
        if (!before.IsEmpty && (JsWords.IsWordCharacter(before[^1]) || before[^1] is '.' or '@'))
            throw new ArgumentException($"A hole of Js($\"…\") continues a name, after {before}. Write $user[{{name}}] instead of $user.{{name}}.");
        _scanner.ReadHole();
        if (value.Precedence >= Precedence.Member)
            _code.Append(value.OperandCode);
        else
            _hole = value;
    }

    /// <summary>The expression; gives the buffer back.</summary>
    internal RawExpression ToExpression()
    {
        AppendHole("");
        if (_scanner.Place == JsPlace.LineComment)
            _code.Append("\n");
        var code = _code.ToCode();
        ArgumentException.ThrowIfNullOrWhiteSpace(code.Text, nameof(code));
        var isOperand = _scanner.IsMember || _scanner.HasStatements;
        return new(code, isOperand ? Precedence.Member : Precedence.Unknown, _scanner.HasStatements);
    }

    /// <summary>Appends the pending hole, with parentheses unless what surrounds it sets it apart.</summary>
    private void AppendHole(ReadOnlySpan<char> next)
    {
        if (_hole is null)
            return;
        var before = _code.Text.Text.TrimEnd();
        var isOperand = _hole.Precedence == Precedence.Postfix && next is not ['.' or '[' or '(', ..];
        var isApart = _hole.Precedence >= Precedence.Assignment
            && (next.IsEmpty || next[0] is ')' or ']' or '}' or ',' or ';')
            && (before.IsEmpty || before[^1] is '(' or '[' or ',' or ';' || before is [.., not ('=' or '!' or '<' or '>'), '=']);
        _code.Append(isOperand || isApart ? _hole.OperandCode : _hole.OperandCode.Between("(", ")"));
        _hole = null;
    }
}
