using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

/// <summary>Builds the text of <c>Template($"…")</c>: the compiler calls it.</summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct TemplateInterpolatedStringHandler
{
    private CodeWriter _code;
    private int _parts;
    private bool _isInText;
    private bool _beginsWithText;
    private bool _isText;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">The length of the constant parts.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public TemplateInterpolatedStringHandler(int literalLength, int formattedCount) =>
        _code = new CodeWriter([]);

    /// <summary>Called by the compiler for a constant part: text.</summary>
    /// <param name="value">The part.</param>
    public void AppendLiteral(string value)
    {
        if (value.Length == 0)
            return;
        if (!_isInText)
        {
            BeginPart(isText: true);
            _code.Append("'");
        }
        JsString.AppendContent(ref _code.Text, value, isWhole: false);
        _isInText = true;
    }

    /// <summary>Called by the compiler for a hole with a C# value: text, formatted for no culture.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value; null is empty.</param>
    /// <param name="format">Its format.</param>
    public void AppendFormatted<T>(T value, string? format = null) => AppendLiteral(value switch
    {
        bool truth => truth ? "true" : "false", // as the browser would
        IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    });

    /// <summary>Called by the compiler for a hole with an expression.</summary>
    /// <param name="value">The expression.</param>
    [OverloadResolutionPriority(1)]
    public void AppendFormatted(DatastarExpression value)
    {
        ArgumentNullException.ThrowIfNull(value);
        EndText();
        var isText = value is DatastarExpression<string>;
        if (_parts > 0 && !_isText && !isText)
            AppendEmptyText();
        BeginPart(isText);
        _code.Append(value, _parts == 1 ? Precedence.Additive : Precedence.Concatenation);
    }

    /// <summary>The expression; gives the buffer back.</summary>
    internal DatastarExpression<string> ToExpression()
    {
        EndText();
        if (!_isText)
            AppendEmptyText();
        var precedence = _beginsWithText ? Precedence.Concatenation : Precedence.Additive;
        return new(_code.ToCode(), precedence);
    }

    /// <summary>Empty text beside values that plus would otherwise add up.</summary>
    private void AppendEmptyText()
    {
        BeginPart(isText: true);
        _code.Append("''");
    }

    private void BeginPart(bool isText)
    {
        if (_parts++ > 0)
            _code.Append(" + ");
        else
            _beginsWithText = isText;
        _isText |= isText;
    }

    private void EndText()
    {
        if (_isInText)
            _code.Append("'");
        _isInText = false;
    }
}
