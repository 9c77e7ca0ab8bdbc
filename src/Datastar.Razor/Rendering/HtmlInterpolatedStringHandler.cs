using System.ComponentModel;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;

namespace Datastar.Razor;

/// <summary>Encodes the holes of an interpolated string for HTML. The compiler makes it from <c>$"…"</c>.</summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct HtmlInterpolatedStringHandler
{
    private readonly FragmentWriter _writer;

    /// <summary>Called by the compiler.</summary>
    /// <param name="literalLength">The length of the markup.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public HtmlInterpolatedStringHandler(int literalLength, int formattedCount) => _writer = FragmentWriter.Rent();

    /// <summary>Called by the compiler for the markup between the holes.</summary>
    /// <param name="literal">Markup.</param>
    public void AppendLiteral(string literal) => _writer.WriteHtml(literal);

    /// <summary>Called by the compiler for a hole: the value is encoded, unless it is <see cref="IHtmlContent"/>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="format">Its format.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        if (value is IHtmlContent)
            ((IHtmlContent)value).WriteTo(_writer.TextWriter, _writer.HtmlEncoder);
        else
            _writer.WriteValue(value, format);
    }

    /// <summary>Called by the compiler for a hole that is text: it is encoded.</summary>
    /// <param name="value">The text.</param>
    public void AppendFormatted(string? value) => _writer.WriteText(value);

    /// <summary>Called by the compiler for a hole that is text: it is encoded.</summary>
    /// <param name="value">The text.</param>
    public void AppendFormatted(ReadOnlySpan<char> value) => _writer.WriteText(value);

    /// <summary>Returns the markup, once.</summary>
    internal string ToMarkup()
    {
        if (_writer is null or { IsOver: true })
        {
            throw new InvalidOperationException(
                "This interpolated string has been used already, or is none: keep the fragment or the event that was made of it, which may be sent again.");
        }
        return _writer.ReturnMarkup();
    }
}
