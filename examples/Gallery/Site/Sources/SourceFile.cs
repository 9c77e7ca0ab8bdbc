namespace Gallery.Site.Sources;

/// <summary>A text file of the app, as it was compiled in.</summary>
/// <param name="Path">Its path, with slashes.</param>
/// <param name="Text">Its text, lines ended by LF.</param>
public sealed record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The name of the folder it lies in.</summary>
    public string Folder => Path.Split('/') is [.., var folder, _] ? folder : "";

    public string Extension => System.IO.Path.GetExtension(Name).TrimStart('.');

    /// <summary>What the site shows: the regions of the file, or all of it without the lines that only the compiler needs.</summary>
    public string Shown => Regions.Of(Text) is { Count: > 0 } regions ? string.Join("\n\n", regions.Values) : Regions.WithoutHead(Text);
}
