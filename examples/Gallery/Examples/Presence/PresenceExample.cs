using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.Presence;

public sealed class PresenceExample : Example
{
    public override Fragment Demo(Visitor visitor) => Room.Create(visitor.Get<Guest>());

    public override void AddServices(IServiceCollection services) => services.AddSingleton<GuestList>();

    public override void Map(IEndpointRouteBuilder app) => app.MapGet("/examples/presence/updates", async (HttpContext context, Visitor visitor, GuestList guests, ILive live) =>
    {
        var stream = guests.Enter(visitor.Get<Guest>().Name);
        try
        {
            await live.PublishAsync(LiveTopic.Of<GuestList>());
            await live.Stream(LiveTopic.Of<GuestList>(), guests, static guests => DatastarEvent.PatchElements(Guests.Create(guests.Names))).ExecuteAsync(context);
        }
        finally
        {
            guests.Leave(stream);
            await live.PublishAsync(LiveTopic.Of<GuestList>());
        }
    }).RequireDatastar();
}
