namespace Gallery.Site;

/// <summary>A part of the list at the left.</summary>
public sealed record NavigationGroup(string Title, IReadOnlyList<NavigationLink> Links);
