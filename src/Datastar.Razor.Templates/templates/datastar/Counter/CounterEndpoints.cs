using Datastar.Razor;

namespace AppNamespace.Counter;

/// <summary>The stream that keeps every open page up to date, and the command that changes the number.</summary>
public static class CounterEndpoints
{
    private const string Topic = "counter";

    public static void MapCounter(this IEndpointRouteBuilder app)
    {
        var counter = app.MapGroup("/counter").RequireDatastar();

        // The number of now, and again whenever the topic is published: made once for all pages, since the number is the same object for all.
        counter.MapGet("", (SharedCounter number, ILive live) => live.Stream(Topic, number, Patch));

        // Who has clicked is answered at once, the other tabs hear of it by their streams.
        counter.MapPost("", async (SharedCounter number, ILive live) =>
        {
            number.Increment();
            await live.PublishAsync(Topic);
            return Results.Datastar(Patch(number));
        });
    }

#if (components)
    private static DatastarEvent Patch(SharedCounter number) =>
        DatastarEvent.PatchElements(ComponentFragment.Create<CounterValue>(counter => counter.Add(c => c.Value, number.Value)));
#else
    private static DatastarEvent Patch(SharedCounter number) => DatastarEvent.PatchElements(CounterValue.Create(number.Value));
#endif
}
