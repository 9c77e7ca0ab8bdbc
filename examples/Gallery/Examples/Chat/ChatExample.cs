using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.Chat;

public sealed class ChatExample : Example
{
    private const int LongestText = 300;

    public override Fragment Demo(Visitor visitor) => ChatRoom.Create();

    public override void AddServices(IServiceCollection services) => services.AddSingleton<ChatLog>();

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/examples/chat/updates", (ChatLog log, ILive live) =>
            live.Stream(LiveTopic.Of<ChatLog>(), log, static log => DatastarEvent.PatchElements(ChatLines.Create(log.Messages))));

        app.MapPost("/examples/chat/messages", async (ChatSignals signals, ChatLog log, ILive live) =>
        {
            var (name, text) = (signals.Name.Trim(), signals.Text.Trim());
            if (name.Length == 0 || text.Length is 0 or > LongestText)
                return Results.NoContent();
            log.Add(new(name, text));
            await live.PublishAsync(LiveTopic.Of<ChatLog>());
            return Results.Datastar(DatastarEvent.PatchSignals(signals, signals with { Text = "" }));
        });
    }
}
