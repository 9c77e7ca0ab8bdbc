using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Pages;

/// <summary>The elements of a template, scanned once per text of its file.</summary>
internal sealed class PageMarkup
{
    private static readonly ConditionalWeakTable<SourceText, PageMarkup> Cache = new();

    private readonly SourceText _source;
    private readonly string _path;

    private PageMarkup(string path, SourceText source)
    {
        (_path, _source, Text) = (path, source, source.ToString());
        // Pages of plain HTML have no C# in them.
        var scanner = new PageScanner(Text, isRazor: !path.EndsWith(".html", StringComparison.OrdinalIgnoreCase));
        scanner.Scan();
        (Elements, TopText, HasTopCode) = (scanner.Elements, scanner.TopText, scanner.HasTopCode);
    }

    public string Text { get; }

    public string Path => _path;

    /// <summary>The start tags in the order of the file.</summary>
    public IReadOnlyList<PageElement> Elements { get; }

    /// <summary>The first text that no element is around.</summary>
    public TextSpan? TopText { get; }

    /// <summary>Whether C# code writes something outside elements, such as a partial.</summary>
    public bool HasTopCode { get; }

    /// <summary>Scans a template, or a page of HTML; <see langword="null"/> for other files.</summary>
    public static PageMarkup? Of(AdditionalText file, CancellationToken cancellationToken)
    {
        var isTemplate = file.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) || file.Path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase)
            || file.Path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        return isTemplate && file.GetText(cancellationToken) is { } source ? Cache.GetValue(source, text => new(file.Path, text)) : null;
    }

    /// <summary>Scans a text in C#; a hole in it stands there as <c>@hole</c>.</summary>
    public static PageMarkup OfHtml(string html) => new("", SourceText.From(html));

    public Location At(TextSpan span) => Location.Create(_path, span, _source.Lines.GetLinePositionSpan(span));

    /// <summary>What a place that <c>#line</c> names is in, and the attribute where it is one's value.</summary>
    public (PagePlace Place, PageElement? Element, PageAttribute? Attribute) Find(LinePosition place)
    {
        if (place.Line >= _source.Lines.Count)
            return (PagePlace.Text, null, null);
        var position = Math.Min(_source.Lines[place.Line].Start + place.Character, Text.Length);
        var element = Elements.LastOrDefault(candidate => candidate.Start < position);
        if (element is null || position >= element.End)
            return (element?.Name.ToLowerInvariant() is "script" or "style" && IsInside(element, position) ? PagePlace.Script : PagePlace.Text, element, null);
        var attribute = element.Attributes.FirstOrDefault(candidate => candidate.ValueStart <= position && position <= candidate.ValueEnd);
        return (attribute is null ? PagePlace.Tag : PagePlace.Attribute, element, attribute);
    }

    private bool IsInside(PageElement element, int position) => Text.IndexOf("</" + element.Name, element.End, StringComparison.OrdinalIgnoreCase) is var end && (end < 0 || end > position);
}
