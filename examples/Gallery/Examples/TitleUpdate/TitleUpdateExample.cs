using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.TitleUpdate;

public sealed class TitleUpdateExample : Example
{
    public override Fragment Demo(Visitor visitor) => Mailbox.Create(visitor.Get<Mails>());

    public override void Map(IEndpointRouteBuilder app) => app.MapPost("/examples/title-update/mails", (Visitor visitor) =>
    {
        var mails = visitor.Update<Mails>(mails => new(mails.Unread + 1));
        return Results.Datastar(
            DatastarEvent.PatchElements(Mailbox.Create(mails)),
            DatastarEvent.PatchElements($"<title>({mails.Unread}) Title update</title>", new() { Selector = "title" }));
    });
}
