using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.Job;

public sealed class JobExample : Example
{
    public override Fragment Demo(Visitor visitor) => JobDesk.Create(visitor.Get<ImportJob>().State);

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/examples/job/updates", (Visitor visitor, ILive live) => live
            .Stream(Topic(visitor), visitor, static visitor => DatastarEvent.PatchElements(JobProgress.Create(visitor.Get<ImportJob>().State)))
            .AtMostEvery(100.Milliseconds()));

        app.MapPost("/examples/job/run", (Visitor visitor, ILive live) =>
        {
            visitor.Get<ImportJob>().Start(() => live.PublishAsync(Topic(visitor)));
            return Results.NoContent();
        });

        app.MapDelete("/examples/job/run", (Visitor visitor) =>
        {
            visitor.Get<ImportJob>().Cancel();
            return Results.NoContent();
        });
    }

    private static LiveTopic Topic(Visitor visitor) => LiveTopic.Of<ImportJob>().For(visitor.Id);
}
