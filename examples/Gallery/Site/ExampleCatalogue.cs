using System.Reflection;
using System.Text.RegularExpressions;
using Gallery.Site.Sources;

namespace Gallery.Site;

/// <summary>All examples, in the order of the list.</summary>
public sealed partial class ExampleCatalogue(IReadOnlyList<ExampleEntry> entries)
{
    private const string Namespace = "Gallery.Examples.";

    public IReadOnlyList<ExampleEntry> Entries { get; } = entries;

    /// <summary>Finds the examples of an assembly: each class that derives from <see cref="Example"/>.</summary>
    public static ExampleCatalogue Find(Assembly assembly) => new([
        .. assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Example)) && !type.IsAbstract)
            .Select(ToEntry)
            .OrderBy(entry => entry.Text.Group).ThenBy(entry => entry.Text.Title, StringComparer.Ordinal)]);

    /// <summary>The example with that path, or null.</summary>
    public ExampleEntry? Get(string slug) => Entries.FirstOrDefault(entry => entry.Slug == slug);

    /// <summary>The last part of the path of the example in that folder: <c>ActiveSearch</c> is <c>active-search</c>.</summary>
    public static string SlugOf(string folder) => Words().Replace(folder, "-").ToLowerInvariant();

    /// <summary>The name of a folder as words: <c>RazorPages</c> is <c>Razor Pages</c>.</summary>
    public static string TitleOf(string folder) => Words().Replace(folder, " ");

    private static ExampleEntry ToEntry(Type type)
    {
        if (type.Namespace?.StartsWith(Namespace, StringComparison.Ordinal) != true)
            throw new InvalidOperationException($"{type} is an example outside of {Namespace}*: put it into a folder of its own under Examples.");
        var folder = type.Namespace[Namespace.Length..];
        var files = SourceFiles.In($"examples/{folder}/");
        var about = files.FirstOrDefault(file => file.Name == "about.md") ?? throw new InvalidOperationException($"Examples/{folder} has no about.md.");
        var example = (Example)Activator.CreateInstance(type)!;
        return new(example, SlugOf(folder), ExampleText.Parse(about), [.. files.Where(file => file != about).OrderBy(Order)]);
    }

    // The endpoints first, then the types, then the templates.
    private static int Order(SourceFile file) => file.Name.EndsWith("Example.cs", StringComparison.Ordinal) ? 0 : file.Name.EndsWith(".cs", StringComparison.Ordinal) ? 1 : 2;

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Words();
}
