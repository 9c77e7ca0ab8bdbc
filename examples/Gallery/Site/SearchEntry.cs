namespace Gallery.Site;

/// <summary>What can be found: a page, or a part of one.</summary>
public sealed record SearchEntry(string Title, string Path, string Text);
