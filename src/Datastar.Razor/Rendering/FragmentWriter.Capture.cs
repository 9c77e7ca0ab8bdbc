using System.Text.Encodings.Web;
using Datastar.Razor.Rendering;

namespace Datastar.Razor;

public sealed partial class FragmentWriter
{
    // Where each open capture begins, and the encoder that was in force before it: what a tag helper's child content is cut out by.
    private Stack<(int Start, HtmlEncoder? Encoder)>? _captured;

    /// <summary>From here on, what is written is set aside until <see cref="EndCapture"/>.</summary>
    internal void BeginCapture(HtmlEncoder? encoder)
    {
        (_captured ??= new()).Push((_length, _encoder));
        if (encoder is not null)
            UseEncoder(encoder);
    }

    /// <summary>Takes out what was written since the matching <see cref="BeginCapture"/>. The copy may outlive the rendering.</summary>
    internal Utf8Html EndCapture()
    {
        var (start, encoder) = _captured!.Pop();
        var html = new Utf8Html(_buffer.AsSpan(start, _length - start).ToArray());
        _length = start;
        _encoder = encoder;
        return html;
    }
}
