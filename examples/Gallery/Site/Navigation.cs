namespace Gallery.Site;

/// <summary>The list at the left.</summary>
/// <param name="Current">The path of the page that it stands on.</param>
/// <param name="Query">What was searched for.</param>
/// <param name="Groups">What it lists.</param>
public sealed record Navigation(string Current, string Query, IReadOnlyList<NavigationGroup> Groups)
{
    public bool IsEmpty => Groups.All(group => group.Links.Count == 0);
}
