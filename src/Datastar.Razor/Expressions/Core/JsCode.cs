using System.Text;
using Datastar.Razor.Rendering;

namespace Datastar.Razor.Expressions;

/// <summary>JavaScript that is not yet encoded for HTML, with what goes into its holes, in their order.</summary>
internal readonly struct JsCode(string text, CodeHole[]? holes = null)
{
    public string Text => text;

    /// <summary>The holes; <see langword="null"/> for the common code, which is the same in every app.</summary>
    public CodeHole[]? Holes => holes;

    public static implicit operator JsCode(string text) => new(text);

    /// <summary>One code behind another, with text around them.</summary>
    public static JsCode Join(string before, in JsCode first, string between, in JsCode second) =>
        new(string.Concat(before, first.Text, between, second.Text), Merge(first.Holes, second.Holes));

    /// <summary>The code between texts.</summary>
    public JsCode Between(string before, string after) => new(string.Concat(before, text, after), holes);

    /// <summary>The code as an app emits it.</summary>
    public string For(RenderSettings settings)
    {
        if (holes is null)
            return text;
        var filled = new StringBuilder(text.Length + 64);
        foreach (var piece in new Pieces(this, settings))
            filled.Append(piece);
        return filled.ToString();
    }

    /// <summary>Writes the code as an app emits it, as the value of a double-quoted attribute.</summary>
    public void WriteTo(FragmentWriter writer)
    {
        if (holes is null)
        {
            writer.WriteAttributeValue(text);
            return;
        }
        foreach (var piece in new Pieces(this, writer.Settings))
            writer.WriteAttributeValue(piece);
    }

    private static CodeHole[]? Merge(CodeHole[]? first, CodeHole[]? second) => first is null ? second : second is null ? first : [.. first, .. second];

    /// <summary>The text between the holes, and what fills them.</summary>
    private ref struct Pieces(JsCode code, RenderSettings settings)
    {
        private ReadOnlySpan<char> _rest = code.Text;
        private int _next;
        private bool _isHole = true;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly Pieces GetEnumerator() => this;

        public bool MoveNext()
        {
            _isHole = !_isHole;
            if (_isHole)
            {
                if (_next == code.Holes!.Length)
                    return false;
                Current = code.Holes[_next++].Fill(settings);
                return true;
            }
            var mark = _rest.IndexOf(CodeHole.Mark);
            Current = mark < 0 ? _rest : _rest[..mark];
            _rest = _rest[(mark + 1)..];
            return true;
        }
    }
}
