using Gallery.Data;
using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.ClickToLoad;

public sealed class ClickToLoadExample : Example
{
    private const int PageSize = 10;

    public override Fragment Demo(Visitor visitor) => LoadedContacts.Create(visitor.Contacts.After(0, PageSize));

    public override void Map(IEndpointRouteBuilder app) => app.MapGet("/examples/click-to-load/contacts", (int after, Visitor visitor) =>
    {
        var contacts = visitor.Contacts.After(after, PageSize);
        return Results.Datastar(
            DatastarEvent.PatchElements(ContactLines.Create(contacts), new() { Selector = "#loaded", Mode = ElementPatchMode.Append }),
            DatastarEvent.PatchElements(LoadButton.Create(new(contacts.Count < PageSize ? null : contacts[^1].Id))));
    });
}
