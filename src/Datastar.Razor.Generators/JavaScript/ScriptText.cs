using System.Text;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Markup;

namespace Datastar.Razor.Generators.JavaScript;

/// <summary>The code of an attribute as the client gets it, each character with its place in the file.</summary>
internal sealed class ScriptText
{
    /// <summary>Stands for a value that only the running page knows: a letter, so that it can be part of a name, a string or an expression.</summary>
    public const char Hole = 'º';

    private readonly StringBuilder _text = new();
    private readonly List<int> _places = [];

    public string Text => field ??= _text.ToString();

    /// <summary>Whether C# is among it.</summary>
    public bool HasHoles { get; private set; }

    /// <summary>Whether it is nothing but a value of C#.</summary>
    public bool IsHole => HasHoles && _text.Length == 1;

    /// <summary>Where actions stand that Razor takes for C#: <c>@get('/x')</c> with one <c>@</c>.</summary>
    public List<int> UnescapedActions { get; } = [];

    /// <summary>Whether the code stands in markup of Razor, where an at sign for the client is written twice.</summary>
    public bool IsInRazor { get; private init; }

    /// <summary>The place of a character in the file.</summary>
    public int PlaceOf(int index) => _places.Count == 0 ? 0 : _places[Math.Min(Math.Max(index, 0), _places.Count - 1)];

    public static ScriptText OfValue(MarkupValue value, MarkupLanguage language)
    {
        var script = new ScriptText { IsInRazor = language != MarkupLanguage.Html };
        foreach (var part in value.Parts)
        {
            if (part.IsText)
                script.AddMarkup(part, language);
            else if (IsAction(part.Text))
                script.AddAction(part);
            else
                script.AddHole(part.Start);
        }
        return script;
    }

    /// <summary>A constant of C#: its characters have no places of their own.</summary>
    public static ScriptText OfConstant(IEnumerable<string?> pieces, int place)
    {
        var script = new ScriptText();
        foreach (var piece in pieces)
        {
            if (piece is null)
                script.AddHole(place);
            else
                script.Add(piece, place, step: 0);
        }
        return script;
    }

    private void AddMarkup(ValuePart part, MarkupLanguage language)
    {
        for (var i = 0; i < part.Text.Length; i++)
        {
            var c = part.Text[i];
            if (c == '&' && Entities.Read(part.Text, i) is var (decoded, length) && length > 0)
            {
                Add(decoded, part.Start + i, step: 0);
                i += length - 1;
                continue;
            }
            Add(c.ToString(), part.Start + i, step: 0);
            if (c == '@' && language != MarkupLanguage.Html && i + 1 < part.Text.Length && part.Text[i + 1] == '@')
                i++;
        }
    }

    private void AddAction(ValuePart part)
    {
        UnescapedActions.Add(part.Start - 1);
        Add("@" + part.Text, part.Start - 1, step: 1);
    }

    private void AddHole(int place)
    {
        HasHoles = true;
        Add(Hole.ToString(), place, step: 0);
    }

    private void Add(string text, int place, int step)
    {
        _text.Append(text);
        for (var i = 0; i < text.Length; i++)
            _places.Add(place + (i * step));
    }

    // C# names methods in upper case: @get(…) and @setAll(…) are the client's.
    private static bool IsAction(string code)
    {
        var paren = code.IndexOf('(');
        return paren > 0 && char.IsLower(code[0]) && ClientActions.IsKnownOrObsolete(code.Substring(0, paren))
            && (paren + 1 < code.Length && code[paren + 1] is '\'' or ')' or '$' or '`' || ClientActions.Find(code.Substring(0, paren)) is { IsRequest: false });
    }
}
