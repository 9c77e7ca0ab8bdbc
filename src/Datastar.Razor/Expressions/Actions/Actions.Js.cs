using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Datastar.Razor;

public static partial class Actions
{
    /// <summary>Raw JavaScript. Its holes are encoded: a C# value becomes a literal, an expression its code.</summary>
    /// <example><c>Js($"console.log({text}, {S.Count})")</c> is <c>console.log('it\'s', $count)</c>.</example>
    /// <remarks>A value where an expression of some type is asked for: <c>ds-show="@Js($"…")"</c>.</remarks>
    /// <param name="code">The JavaScript, as an interpolated string.</param>
    /// <exception cref="ArgumentException">A hole stands inside quotes or a comment, or continues a name.</exception>
    [OverloadResolutionPriority(1)]
    public static RawExpression Js(JsInterpolatedStringHandler code) => code.ToExpression();

    /// <summary>Raw JavaScript without holes.</summary>
    /// <param name="code">The JavaScript: a constant. What varies belongs into the holes of an interpolated string, where it is encoded.</param>
    public static RawExpression Js([ConstantExpected] string code)
    {
        var handler = new JsInterpolatedStringHandler(code.Length, 0);
        handler.AppendLiteral(code);
        return handler.ToExpression();
    }

    /// <summary>Raw JavaScript whose value has a C# type, so that it can be compared and combined.</summary>
    /// <example><c>Js&lt;bool&gt;($"navigator.onLine") &amp;&amp; S.Open</c> is <c>navigator.onLine &amp;&amp; $open</c>.</example>
    /// <typeparam name="T">The C# type of the value.</typeparam>
    /// <inheritdoc cref="Js(JsInterpolatedStringHandler)" />
    [OverloadResolutionPriority(1)]
    public static DatastarExpression<T> Js<T>(JsInterpolatedStringHandler code) => code.ToExpression();

    /// <inheritdoc cref="Js{T}(JsInterpolatedStringHandler)" />
    /// <param name="code">The JavaScript: a constant.</param>
    public static DatastarExpression<T> Js<T>([ConstantExpected] string code) => Js(code);

    /// <summary>Asks before going on: <c>Delete($"/todos/{id}").When(Confirm("Sure?"))</c> is <c>confirm('Sure?') &amp;&amp; @delete('/todos/5')</c>.</summary>
    /// <param name="question">What is asked.</param>
    public static DatastarExpression<bool> Confirm(DatastarExpression<string> question) => Compose.Call<bool>(null, "confirm", question);

    /// <summary>Text with values in it, as a concatenation: <c>Template($"Hello {S.Name}!")</c> is <c>'Hello ' + $name + '!'</c>.</summary>
    /// <param name="text">The text, as an interpolated string.</param>
    public static DatastarExpression<string> Template(TemplateInterpolatedStringHandler text) => text.ToExpression();
}
