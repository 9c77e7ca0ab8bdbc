using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Templates;

namespace Datastar.Razor.Generators.Patches;

/// <summary>The ids that templates, and texts in C#, give to elements.</summary>
internal sealed class KnownIds
{
    private static readonly Regex InText = new("""\bid\s*=\s*(?:"(?<id>[^"]*)|'(?<id>[^']*)|(?<id>[^\s"'>]*))""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly char[] Holes = ['@', '{'];

    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beginnings = new(StringComparer.Ordinal);
    private bool _isOpen;

    public static KnownIds Of(IEnumerable<Template> pages, IEnumerable<string> texts)
    {
        var ids = new KnownIds();
        foreach (var (page, element) in pages.SelectMany(page => page.Document.Elements.Select(element => (page, element))))
        {
            ids._isOpen |= element.Find("data-attr:id") is not null || element.Find("ds-attr-id") is not null;
            // A component may give its parameter as an id.
            foreach (var attribute in element.Attributes.Where(attribute => attribute.Value is not null && attribute.Name.EndsWith("id", StringComparison.OrdinalIgnoreCase)))
                ids.Add(page.Document.Text.Substring(attribute.Value!.Span.Start, attribute.Value.Span.Length));
        }
        foreach (var text in texts)
        {
            foreach (Match match in InText.Matches(text))
                ids.Add(match.Groups["id"].Value);
        }
        return ids;
    }

    /// <summary>Whether an element may have the id.</summary>
    public bool MayHave(string id) => _isOpen || _whole.Contains(id) || _beginnings.Any(beginning => id.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether the id of an element may begin so.</summary>
    public bool MayBegin(string start) => _isOpen || _whole.Any(id => id.StartsWith(start, StringComparison.Ordinal))
        || _beginnings.Any(beginning => beginning.StartsWith(start, StringComparison.Ordinal) || start.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>What stands before the holes of ids.</summary>
    public IEnumerable<string> Beginnings => _beginnings;

    /// <summary>The ids that are written whole.</summary>
    public IEnumerable<string> Whole => _whole;

    // id="todo-@Model.Id": any id that begins so. id="@x", or id="" before a hole of C#: any at all.
    private void Add(string value)
    {
        var hole = value.IndexOfAny(Holes);
        if (hole > 0)
            _beginnings.Add(value.Substring(0, hole));
        else if (hole == 0 || value.Length == 0)
            _isOpen = true;
        else
        {
            _whole.Add(value);
            // The rest may be a hole: $"<li id=\"todo-{id}\">" is two texts to the compiler.
            if (value.EndsWith("-", StringComparison.Ordinal) || value.EndsWith("_", StringComparison.Ordinal))
                _beginnings.Add(value);
        }
    }
}
