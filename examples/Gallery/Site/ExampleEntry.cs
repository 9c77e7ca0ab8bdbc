using Gallery.Site.Sources;

namespace Gallery.Site;

/// <summary>An example as the site lists it.</summary>
/// <param name="Example">The example.</param>
/// <param name="Slug">The last part of its path.</param>
/// <param name="Text">What is written about it.</param>
/// <param name="Files">The files of its folder, <c>about.md</c> left out.</param>
public sealed record ExampleEntry(Example Example, string Slug, ExampleText Text, IReadOnlyList<SourceFile> Files)
{
    /// <summary>The way that the files directly in the folder show.</summary>
    public const string FirstWay = "Slice";

    public string Path => $"/examples/{Slug}";

    public IEnumerable<string> Ways => [FirstWay, .. Example.OtherWays.Keys];

    /// <summary>Where a way is shown.</summary>
    public string PathOf(string way) => way == FirstWay ? Path : $"{Path}?way={way}";

    /// <summary>The files of one way: those of its folder, after what all ways share.</summary>
    public IEnumerable<SourceFile> FilesOf(string way)
    {
        var inFolders = Example.OtherWays.Keys.ToDictionary(key => key, key => Files.Where(file => file.Folder == key).ToList());
        var own = way == FirstWay ? [] : inFolders[way];
        return Files.Except(inFolders.Values.SelectMany(files => files)).Where(file => way == FirstWay || file.Name.EndsWith(".cs", StringComparison.Ordinal)).Concat(own);
    }
}
