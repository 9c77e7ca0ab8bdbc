using System.Collections.Concurrent;
using Datastar.Razor.Generators.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Library;

/// <summary>The templates of a compilation, by the path that <c>#line</c> names.</summary>
internal sealed class TemplateSet(AnalyzerOptions options, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<string, PageMarkup?> _pages = new(StringComparer.Ordinal);

    /// <summary>Every template and page.</summary>
    public IEnumerable<PageMarkup> All => options.AdditionalFiles.Select(file => PageMarkup.Of(file, cancellationToken)).OfType<PageMarkup>();

    /// <summary>The template at a path, or at the end of one.</summary>
    public PageMarkup? Find(string path) => _pages.GetOrAdd(path, Load);

    /// <summary>What is around a piece of C# in its template.</summary>
    public (PageMarkup? Page, PagePlace Place, PageElement? Element, PageAttribute? Attribute) Around(SyntaxNode code)
    {
        var span = code.GetLocation().GetMappedLineSpan();
        if (!span.HasMappedPath || Find(span.Path) is not { } page)
            return (null, PagePlace.Tag, null, null);
        var (place, element, attribute) = page.Find(span.StartLinePosition);
        return (page, place, element, attribute);
    }

    private PageMarkup? Load(string path)
    {
        var end = path.Replace('\\', '/');
        var file = options.AdditionalFiles.FirstOrDefault(candidate => candidate.Path == path)
            ?? options.AdditionalFiles.FirstOrDefault(candidate => candidate.Path.Replace('\\', '/').EndsWith("/" + end.TrimStart('/'), StringComparison.OrdinalIgnoreCase));
        return file is null ? null : PageMarkup.Of(file, cancellationToken);
    }
}
