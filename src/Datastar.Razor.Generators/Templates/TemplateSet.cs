using System.Collections.Immutable;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates;

/// <summary>The templates of one compilation, and what they say together.</summary>
internal sealed class TemplateSet
{
    private readonly Lazy<ImmutableArray<Template>> _all;
    private readonly Lazy<KnownSignals> _signals;
    private readonly Lazy<bool> _loadsClient;
    private readonly Lazy<ImmutableArray<Template>> _imports;

    public TemplateSet(ImmutableArray<AdditionalText> files, Compilation compilation, CancellationToken cancellationToken)
    {
        _all = new(() => [.. files.Select(file => Read(file, cancellationToken)).OfType<Template>()]);
        _signals = new(() => new(All, compilation, cancellationToken));
        _imports = new(() => [.. All.Where(template => IsImports(template.Path)).OrderBy(template => template.Path.Length)]);
        _loadsClient = new(() => All.Any(ClientScript.IsLoadedBy));
    }

    public ImmutableArray<Template> All => _all.Value;

    public KnownSignals Signals => _signals.Value;

    /// <summary>Whether any file of the project loads the client.</summary>
    public bool LoadsClient => _loadsClient.Value;

    public static Template? Read(AdditionalText file, CancellationToken cancellationToken) =>
        Template.LanguageOf(file.Path) is { } language && !IsOutput(file.Path) && file.GetText(cancellationToken) is { } text ? Template.Of(text, file.Path, language) : null;

    /// <summary>The directives that apply to a file: those of the <c>_ViewImports.cshtml</c> files above it, outermost first, and its own.</summary>
    public IEnumerable<Directive> DirectivesOf(Template template)
    {
        var folder = Folder(template.Path);
        return _imports.Value.Where(other => other != template && (folder + "/").StartsWith(FolderPrefix(other.Path), StringComparison.OrdinalIgnoreCase))
            .Append(template)
            .SelectMany(other => other.Document.Directives);
    }

    public static bool IsImports(string path) => Path.GetFileName(path).Equals("_ViewImports.cshtml", StringComparison.OrdinalIgnoreCase);

    private static string Folder(string path) => (Path.GetDirectoryName(path) ?? "").Replace('\\', '/');

    private static string FolderPrefix(string path) => Folder(path) is "" ? "" : Folder(path) + "/";

    private static bool IsOutput(string path)
    {
        var normal = path.Replace('\\', '/');
        return normal.Contains("/obj/") || normal.Contains("/bin/");
    }
}
