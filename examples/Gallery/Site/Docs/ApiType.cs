namespace Gallery.Site.Docs;

/// <summary>A public type.</summary>
public sealed record ApiType(string Name, string Summary, IReadOnlyList<ApiMember> Members)
{
    public string Anchor => Name.Replace('<', '-').Replace(">", "", StringComparison.Ordinal);
}
