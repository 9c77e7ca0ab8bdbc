namespace Gallery.Site;

/// <summary>What a page tells its layout.</summary>
/// <param name="Title">The title in the browser's tab.</param>
/// <param name="Path">The path of the page.</param>
/// <param name="Query">What was searched for.</param>
public sealed record PageHead(string Title, string Path, string Query = "");
