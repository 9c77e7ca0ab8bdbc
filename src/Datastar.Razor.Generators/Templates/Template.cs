using System.Runtime.CompilerServices;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Markup;
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

    private void Read(MarkupElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (AttributeName.Parse(attribute.Name) is not { } name || IsIgnored(element))
                continue;
            var read = new DatastarAttribute(element, attribute, name, Document);
            Attributes.Add(read);
            if (!_byElement.TryGetValue(element, out var list))
                _byElement.Add(element, list = []);
            list.Add(read);
        }
    }

    // Below data-ignore, and on it unless it says __self, the client looks at nothing.
    private static bool IsIgnored(MarkupElement element) =>
        element.WithAncestors().Skip(1).Any(ancestor => ancestor.Find("data-ignore") is not null || ancestor.Find("ds-ignore") is not null);
}
