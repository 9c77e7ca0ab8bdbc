using System.Runtime.CompilerServices;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Templates;

/// <summary>One file with markup, taken apart once for every version of its text.</summary>
internal sealed class Template
{
    private static readonly ConditionalWeakTable<SourceText, Template> Cache = new();

    private readonly Dictionary<MarkupElement, List<DatastarAttribute>> _byElement = [];

    private Template(SourceText source, string path, MarkupLanguage language)
    {
        (Source, Path) = (source, path);
        Document = MarkupParser.Parse(source.ToString(), language);
        foreach (var element in Document.Elements)
            Read(element);
    }

    public SourceText Source { get; }

    public string Path { get; }

    public MarkupDocument Document { get; }

    public MarkupLanguage Language => Document.Language;

    /// <summary>Every attribute that begins with <c>data-</c> or <c>ds-</c>, where the client would look at it.</summary>
    public List<DatastarAttribute> Attributes { get; } = [];

    /// <summary>The attributes of one element, in order.</summary>
    public IReadOnlyList<DatastarAttribute> AttributesOf(MarkupElement element) => _byElement.TryGetValue(element, out var found) ? found : [];

    public static MarkupLanguage? LanguageOf(string path) => System.IO.Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".cshtml" => MarkupLanguage.View,
        ".razor" => MarkupLanguage.Component,
        ".html" or ".htm" => MarkupLanguage.Html,
        _ => null,
    };

    public static Template Of(SourceText source, string path, MarkupLanguage language) => Cache.GetValue(source, text => new(text, path, language));

    /// <summary>A place in the file, as reports name it.</summary>
    public Location At(TextSpan span)
    {
        span = TextSpan.FromBounds(Math.Min(span.Start, Source.Length), Math.Min(span.End, Source.Length));
        return Location.Create(Path, span, Source.Lines.GetLinePositionSpan(span));
    }

    /// <summary>What a place that <c>#line</c> names is in, and the attribute where it is one's value.</summary>
    public (MarkupPlace Place, MarkupElement? Element, MarkupAttribute? Attribute) Find(LinePosition place)
    {
        if (place.Line >= Source.Lines.Count)
            return (MarkupPlace.Text, null, null);
        var position = Math.Min(Source.Lines[place.Line].Start + place.Character, Source.Length);
        var element = ElementBefore(position);
        if (element is null || position >= element.TagSpan.End)
            return (element is not null && IsScript(element) && IsInside(element, position) ? MarkupPlace.Script : MarkupPlace.Text, element, null);
        var attribute = element.Attributes.Find(candidate => candidate.Value is { } value && value.Span.Start <= position && position <= value.Span.End);
        return (attribute is null ? MarkupPlace.Tag : MarkupPlace.Attribute, element, attribute);
    }

    private MarkupElement? ElementBefore(int position) => Document.Elements.FindLast(candidate => candidate.TagSpan.Start < position);

    private static bool IsScript(MarkupElement element) => element.Name.ToLowerInvariant() is "script" or "style";

    private bool IsInside(MarkupElement element, int position) =>
        Document.Text.IndexOf("</" + element.Name, element.TagSpan.End, StringComparison.OrdinalIgnoreCase) is var end && (end < 0 || end > position);

    private void Read(MarkupElement element)
    {
        if (!element.Attributes.Exists(static attribute => AttributeName.IsOne(attribute.Name)) || IsIgnored(element))
            return;
        foreach (var attribute in element.Attributes)
        {
            if (AttributeName.Parse(attribute.Name) is not { } name)
                continue;
            var read = new DatastarAttribute(element, attribute, name, Document);
            Attributes.Add(read);
            if (!_byElement.TryGetValue(element, out var list))
                _byElement.Add(element, list = []);
            list.Add(read);
        }
    }

    // Components of Pro have a language of their own. Below data-ignore, and on it unless it says __self, the client looks at nothing.
    private static bool IsIgnored(MarkupElement element)
    {
        for (var around = element; around is not null; around = around.Parent)
        {
            if (around.Name == "template" && around.Attributes.Exists(static attribute => attribute.Name.StartsWith("data-rocket", StringComparison.Ordinal)))
                return true;
            if (around != element && (around.Find("data-ignore") ?? around.Find("ds-ignore")) is not null)
                return true;
        }
        return false;
    }
}
