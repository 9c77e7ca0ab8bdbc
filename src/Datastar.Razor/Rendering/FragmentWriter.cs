using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;

namespace Datastar.Razor;

/// <summary>
/// The UTF-8 buffer that a <see cref="Fragment"/> renders itself into. Nothing in it reaches the response before the
/// whole fragment has been rendered.
/// </summary>
/// <remarks>A writer belongs to one rendering: writing to it afterwards is an <see cref="InvalidOperationException"/>.</remarks>
public sealed partial class FragmentWriter : IBufferWriter<byte>
{
    private HtmlEncoder? _encoder;
    private FragmentTextWriter? _textWriter;

    private FragmentWriter(FragmentContext context) => Context = context;

    /// <summary>The encoder that <see cref="WriteText(ReadOnlySpan{char})"/> uses and that APIs which ask for one are given.</summary>
    /// <value>One that keeps every script readable and escapes what HTML needs, unless the slice has its own.</value>
    public HtmlEncoder HtmlEncoder => _encoder ?? HtmlText.DefaultEncoder;

    /// <summary>A <see cref="System.IO.TextWriter"/> over this buffer, for APIs that ask for one. Its text is markup: it is not encoded.</summary>
    public TextWriter TextWriter => _textWriter ??= new FragmentTextWriter(this);

    /// <summary>Encodes text with an encoder of the app's; <see langword="null"/> for ours.</summary>
    internal void UseEncoder(HtmlEncoder? encoder) => _encoder = ReferenceEquals(encoder, HtmlText.DefaultEncoder) ? null : encoder;

    /// <summary>Sends what is there, for a page whose template flushes; patches have none.</summary>
    internal Func<FragmentWriter, CancellationToken, Task>? FlushHandler { get; set; }

    internal Task FlushAsync(CancellationToken cancellationToken) =>
        FlushHandler is null || _captured is { Count: > 0 } ? Task.CompletedTask : FlushHandler(this, cancellationToken);

    /// <summary>Writes UTF-8 markup as it is.</summary>
    /// <param name="utf8">Markup, encoded already.</param>
    public void WriteHtml(ReadOnlySpan<byte> utf8)
    {
        EnsureFree(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
    }

    /// <summary>Writes markup as it is.</summary>
    /// <param name="html">Markup, encoded already.</param>
    public void WriteHtml(ReadOnlySpan<char> html) => Utf8Text.Write(new Direct(this), html);

    /// <summary>Writes text that is shown literally: what HTML reads as markup is escaped.</summary>
    /// <param name="text">Any text, a user's too.</param>
    public void WriteText(ReadOnlySpan<char> text)
    {
        if (_encoder is null)
            HtmlText.Write(new Direct(this), text);
        else
            WriteWith(_encoder, text);
    }

    /// <summary>Writes the value of a double-quoted attribute.</summary>
    /// <param name="value">Any text, a user's too.</param>
    internal void WriteAttributeValue(ReadOnlySpan<char> value) => HtmlText.WriteAttribute(new Direct(this), value);

    /// <summary>Writes a number as every culture's JavaScript has it.</summary>
    internal void WriteNumber(long number)
    {
        Utf8Formatter.TryFormat(number, GetSpan(), out var written);
        _length += written;
    }

    /// <summary>Writes UTF-8 text that is shown literally.</summary>
    /// <param name="utf8">Any text, a user's too.</param>
    internal void WriteUtf8Text(ReadOnlySpan<byte> utf8)
    {
        if (_encoder is null)
            HtmlText.WriteUtf8(this, utf8);
        else
            WriteWith(_encoder, System.Text.Encoding.UTF8.GetString(utf8));
    }

    /// <summary>Formats a value and writes it as text that is shown literally, without an intermediate string where the type allows it.</summary>
    /// <param name="value">The value; <see langword="null"/> writes nothing.</param>
    /// <param name="format">A format that the type of the value knows.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    public void WriteValue<T>(T? value, string? format = null)
    {
        if (value is null)
            return;
        if (_encoder is null && value is IUtf8SpanFormattable)
            WriteFormatted(value, format);
        else
            WriteText((value is IFormattable ? ((IFormattable)value).ToString(format, null) : value.ToString()).AsSpan());
    }

    private void WriteFormatted<T>([DisallowNull] T value, string? format)
    {
        // The cast in the call keeps value types unboxed.
        int written;
        while (!((IUtf8SpanFormattable)value).TryFormat(GetSpan(), out written, format, null))
            EnsureFree((_buffer.Length - _length) * 2);

        var formatted = _buffer.AsSpan(_length, written);
        // Numbers are written as they are: they hold nothing that HTML reads.
        if (typeof(T).IsPrimitive && typeof(T) != typeof(char) && format is null || !HtmlText.NeedsEncoding(formatted))
            _length += written;
        else
            HtmlText.WriteUtf8(this, formatted.ToArray());
    }

    private void WriteWith(HtmlEncoder encoder, ReadOnlySpan<char> text)
    {
        Span<char> encoded = stackalloc char[512];
        while (!text.IsEmpty)
        {
            encoder.Encode(text, encoded, out var read, out var written);
            WriteHtml(encoded[..written]);
            text = text[read..];
        }
    }

    // Generic code is compiled for each struct by itself, for all classes only once and with calls through interfaces: encoding needs the former.
    private readonly struct Direct(FragmentWriter writer) : IBufferWriter<byte>
    {
        public Span<byte> GetSpan(int sizeHint) => writer.GetSpan(sizeHint);

        public Memory<byte> GetMemory(int sizeHint) => ((IBufferWriter<byte>)writer).GetMemory(sizeHint);

        public void Advance(int count) => writer.Advance(count);
    }
}
