using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Templates;

/// <summary>The templates of one compilation, and what they say together. All analyzers of a compilation share it.</summary>
internal sealed class TemplateSet
{
    private static readonly ConditionalWeakTable<Compilation, TemplateSet> Cache = new();

    private readonly ImmutableArray<AdditionalText> _files;
    private readonly Lazy<ImmutableArray<Template>> _all;
    private readonly Lazy<Dictionary<string, AdditionalText>> _byPath;
    private readonly Lazy<KnownSignals> _signals;
    private readonly Lazy<bool> _loadsClient;
    private readonly Lazy<ImmutableArray<Template>> _imports;

    // No token of one analyzer's may end the work of another's.
    private TemplateSet(ImmutableArray<AdditionalText> files, Compilation compilation)
    {
        _files = files;
        _all = new(() => [.. files.Select(Read).OfType<Template>()]);
        _byPath = new(ByPath);
        _signals = new(() => new(_all, compilation));
        _imports = new(() => [.. files.Where(file => IsImports(file.Path)).OrderBy(file => file.Path.Length).Select(Read).OfType<Template>()]);
        _loadsClient = new(() => All.Any(ClientScript.IsLoadedBy));
    }

    public ImmutableArray<Template> All => _all.Value;

    public KnownSignals Signals => _signals.Value;

    /// <summary>Whether any file of the project loads the client.</summary>
    public bool LoadsClient => _loadsClient.Value;

    /// <summary>The templates of a compilation.</summary>
    public static TemplateSet Of(Compilation compilation, AnalyzerOptions options)
    {
        var files = options.AdditionalFiles;
        var set = Cache.GetValue(compilation, key => new(files, key));
        return set._files == files ? set : new(files, compilation);
    }

    /// <summary>Any template that has something to look at.</summary>
    public Template? First(CancellationToken cancellationToken) => _files.Select(file => Read(file, cancellationToken)).FirstOrDefault(static template => template?.Attributes.Count > 0);

    public static Template? Read(AdditionalText file, CancellationToken cancellationToken) =>
        Template.LanguageOf(file.Path) is { } language && !IsOutput(file.Path) && file.GetText(cancellationToken) is { } text ? Template.Of(text, file.Path, language) : null;

    /// <summary>The template at a path, or at the end of one.</summary>
    public Template? Find(string path)
    {
        if (_byPath.Value.TryGetValue(path, out var file))
            return Read(file);
        var end = "/" + path.Replace('\\', '/').TrimStart('/');
        return _files.FirstOrDefault(candidate => candidate.Path.Replace('\\', '/').EndsWith(end, StringComparison.OrdinalIgnoreCase)) is { } near ? Read(near) : null;
    }

    /// <summary>What is around a piece of C# in its template.</summary>
    public (Template? Template, MarkupPlace Place, MarkupElement? Element, MarkupAttribute? Attribute) Around(SyntaxNode code)
    {
        var span = code.GetLocation().GetMappedLineSpan();
        if (!span.HasMappedPath || Find(span.Path) is not { } template)
            return (null, MarkupPlace.Tag, null, null);
        var (place, element, attribute) = template.Find(span.StartLinePosition);
        return (template, place, element, attribute);
    }

    /// <summary>The directives that apply to a file: those of the <c>_ViewImports.cshtml</c> files above it, outermost first, and its own.</summary>
    public IEnumerable<Directive> DirectivesOf(Template template)
    {
        var folder = Folder(template.Path);
        return _imports.Value.Where(other => other != template && (folder + "/").StartsWith(FolderPrefix(other.Path), StringComparison.OrdinalIgnoreCase))
            .Append(template)
            .SelectMany(other => other.Document.Directives);
    }

    public static bool IsImports(string path) => Path.GetFileName(path).Equals("_ViewImports.cshtml", StringComparison.OrdinalIgnoreCase);

    private Dictionary<string, AdditionalText> ByPath()
    {
        var files = new Dictionary<string, AdditionalText>(StringComparer.Ordinal);
        foreach (var file in _files)
            files[file.Path] = file;
        return files;
    }

    private static Template? Read(AdditionalText file) => Read(file, CancellationToken.None);

    private static string Folder(string path) => (Path.GetDirectoryName(path) ?? "").Replace('\\', '/');

    private static string FolderPrefix(string path) => Folder(path) is "" ? "" : Folder(path) + "/";

    private static bool IsOutput(string path)
    {
        var normal = path.Replace('\\', '/');
        return normal.Contains("/obj/") || normal.Contains("/bin/");
    }
}
