using System.Xml.Linq;

namespace Gallery.Site.Docs;

/// <summary>The public API, from the XML documentation that the compiler has written.</summary>
public sealed class ApiReference
{
    private ApiReference(IReadOnlyList<ApiType> types) => Types = types;

    public IReadOnlyList<ApiType> Types { get; }

    public static ApiReference Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Datastar.Razor.xml");
        var members = XDocument.Load(path).Descendants("member").Select(ApiMember.Parse).Where(member => member.Name.Length > 0).ToList();
        var byType = members.Where(member => !member.IsType).ToLookup(member => member.Type);
        return new([
            .. members.Where(member => member.IsType)
                .Select(type => new ApiType(type.Name, type.Summary, [.. byType[type.Type].OrderBy(member => member.Name, StringComparer.Ordinal)]))
                .OrderBy(type => type.Name, StringComparer.Ordinal)]);
    }
}
