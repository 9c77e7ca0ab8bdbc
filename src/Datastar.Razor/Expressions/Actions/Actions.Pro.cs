using System.Globalization;
using System.Runtime.CompilerServices;
using Datastar.Razor.Encoding;

namespace Datastar.Razor;

// Actions that Datastar Pro adds.
public static partial class Actions
{
    private static readonly string[] IntlFormats = ["datetime", "number", "pluralRules", "relativeTime", "list", "displayNames"];

    /// <summary>Copies text: <c>@clipboard('text')</c>. Datastar Pro.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isBase64">Whether the text is Base64 that is decoded first.</param>
    public static DatastarAction Clipboard(DatastarExpression<string> text, bool isBase64 = false) =>
        new(isBase64 ? Compose.CallCode(null, "@clipboard", [text, Value(true)]) : Compose.CallCode(null, "@clipboard", [text]), Precedence.Member);

    /// <summary>Moves a number from one range to another: <c>@fit($n, 0, 100, 0, 1)</c>. Datastar Pro.</summary>
    /// <param name="value">The number.</param>
    /// <param name="oldMin">The lower end of its range.</param>
    /// <param name="oldMax">The upper end of its range.</param>
    /// <param name="newMin">The lower end of the new range.</param>
    /// <param name="newMax">The upper end of the new range.</param>
    /// <param name="shouldClamp">Whether the result stays inside the new range.</param>
    /// <param name="shouldRound">Whether the result is rounded.</param>
    public static DatastarExpression<double> Fit(
        DatastarExpression<double> value,
        DatastarExpression<double> oldMin,
        DatastarExpression<double> oldMax,
        DatastarExpression<double> newMin,
        DatastarExpression<double> newMax,
        bool shouldClamp = false,
        bool shouldRound = false)
    {
        DatastarExpression[] arguments = (shouldClamp, shouldRound) switch
        {
            (false, false) => [value, oldMin, oldMax, newMin, newMax],
            (true, false) => [value, oldMin, oldMax, newMin, newMax, Value(true)],
            _ => [value, oldMin, oldMax, newMin, newMax, Value(shouldClamp), Value(true)],
        };
        return Compose.Call<double>(null, "@fit", arguments);
    }

    /// <summary>Formats a value for a language: <c>@intl('number', $price, {style: 'currency', currency: 'EUR'}, 'de')</c>. Datastar Pro.</summary>
    /// <typeparam name="T">The type of the value, or an expression.</typeparam>
    /// <param name="format">What kind of value it is.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The options of that <c>Intl</c> formatter, as an object or an expression.</param>
    /// <param name="locale">The language; the browser's by default.</param>
    public static DatastarExpression<string> Intl<T>(IntlFormat format, T value, object? options = null, string? locale = null)
    {
        var output = new CodeWriter(stackalloc char[256]);
        output.Append("@intl('");
        output.Append(EnumName.Of(IntlFormats, format));
        output.Append("', ");
        output.AppendValue(value);
        if (options is not null || locale is not null)
            output.Append(", ");
        if (options is not null)
            output.AppendValue(options);
        else if (locale is not null)
            output.Append("{}");
        if (locale is not null)
        {
            output.Append(", ");
            output.AppendValue(locale);
        }
        output.Append(")");
        return new(output.ToCode(), Precedence.Member);
    }
}
