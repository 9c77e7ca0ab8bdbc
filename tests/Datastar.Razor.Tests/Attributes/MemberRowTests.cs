using System.Xml.Linq;
using Datastar.Razor.Attributes;
using Datastar.Razor.Tests.Support;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>The rows that typed members are stamped from say of modifiers what the catalogue says.</summary>
public sealed class MemberRowTests
{
    private static readonly ILookup<string, string[]> Rows = XDocument.Load(Repository.Path("src/Datastar.Razor/Attributes/Members.props")).Descendants()
        .Where(row => row.Name.LocalName is "PlainAttribute" or "KeyedAttribute")
        .ToLookup(row => row.Attribute("Of")!.Value, row => (row.Attribute("Modifiers")?.Value ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Every_attribute_has_a_row_and_every_row_an_attribute() =>
        Assert.Equal(AttributeCatalogue.All.Select(row => row.Name).Order(), Rows.Select(rows => rows.Key).Order());

    [Fact]
    public void The_rows_of_an_attribute_name_its_modifiers_and_no_others() => Assert.All(
        AttributeCatalogue.All,
        row => Assert.Equal(row.Modifiers.Select(modifier => modifier.Text).Order(), Rows[row.Name].SelectMany(modifiers => modifiers).Distinct().Order()));
}
