using System.Text;

namespace Datastar.Razor.Generators;

/// <summary>Text with indentation.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes one line, indented; an empty one without white space.</summary>
    public void Line(string text = "")
    {
        if (text.Length > 0)
            _text.Append(' ', _depth * 4).Append(text);
        _text.Append('\n');
    }

    public void Open(string? header = null)
    {
        if (header is not null)
            Line(header);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
