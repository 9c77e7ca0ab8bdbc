using System.Runtime.CompilerServices;
using Gallery.Site;
using Gallery.Site.Visitors;

namespace Gallery.Examples.ProgressBar;

public sealed class ProgressBarExample : Example
{
    public override Fragment Demo(Visitor visitor) => Progress.Create(new(null));

    public override void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/examples/progress-bar/work", (CancellationToken ct) => Results.Datastar(WorkAsync(ct)));

    private static async IAsyncEnumerable<DatastarEvent> WorkAsync([EnumeratorCancellation] CancellationToken ct)
    {
        for (var percent = 0; percent <= 100; percent += 5)
        {
            yield return DatastarEvent.PatchElements(Progress.Create(new(percent)));
            await Task.Delay(60.Milliseconds(), ct);
        }
    }
}
