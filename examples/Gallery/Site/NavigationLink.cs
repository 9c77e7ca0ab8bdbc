namespace Gallery.Site;

/// <summary>A line of the list at the left.</summary>
public sealed record NavigationLink(string Title, string Path);
