using System.Runtime.CompilerServices;
using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.Dbmon;

public sealed class DbmonExample : Example
{
    public override Fragment Demo(Visitor visitor) => Monitor.Create(visitor.Update<DbmonSettings>(_ => new()));

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/examples/dbmon/updates", (Visitor visitor, CancellationToken ct) => Results.Datastar(FramesAsync(visitor, ct))).CompressEvents();

        app.MapPut("/examples/dbmon/settings", (DbmonSettings settings, Visitor visitor) =>
        {
            visitor.Update<DbmonSettings>(_ => new(Math.Clamp(settings.ChangedPercent, 0, 100), Math.Clamp(settings.FramesPerSecond, 1, 60)));
            return Results.NoContent();
        });
    }

    private static async IAsyncEnumerable<DatastarEvent> FramesAsync(Visitor visitor, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var load = DatabaseLoad.First; ; load = load.Next(visitor.Get<DbmonSettings>().ChangedPercent))
        {
            yield return DatastarEvent.PatchElements(MonitorTable.Create(load));
            await Task.Delay(TimeSpan.FromSeconds(1.0 / visitor.Get<DbmonSettings>().FramesPerSecond), ct);
        }
    }
}
