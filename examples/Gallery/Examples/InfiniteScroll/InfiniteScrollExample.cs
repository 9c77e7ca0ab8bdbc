using Gallery.Data;
using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.InfiniteScroll;

public sealed class InfiniteScrollExample : Example
{
    private const int PageSize = 12;

    public override Fragment Demo(Visitor visitor) => Feed.Create(visitor.Contacts.After(0, PageSize));

    public override void Map(IEndpointRouteBuilder app) => app.MapGet("/examples/infinite-scroll/contacts", (int after, Visitor visitor) =>
    {
        var contacts = visitor.Contacts.After(after, PageSize);
        return contacts.Count == 0
            ? Results.Datastar(DatastarEvent.RemoveElements("#feed-end"))
            : Results.Datastar(
                DatastarEvent.PatchElements(ContactLines.Create(contacts), new() { Selector = "#feed", Mode = ElementPatchMode.Append }),
                DatastarEvent.PatchElements(FeedEnd.Create(contacts[^1].Id), new() { Mode = ElementPatchMode.Replace }));
    });
}
