using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests;

public sealed class ConcurrencyTests
{
    private const int Tasks = 8;
    private const int EventsPerTask = 125;

    [Theory]
    [InlineData("kestrel")]
    [InlineData("memory")]
    public async Task A_thousand_events_from_eight_tasks_arrive_whole_and_in_order_per_task(string server)
    {
        Action<WebApplication> map = app => app.MapGet("/", (ServerSentEventGenerator sse, HttpContext http) =>
            Task.WhenAll(Enumerable.Range(0, Tasks).Select(task => Task.Run(() => WriteAsync(task % 2 == 0 ? sse : ServerSentEventGenerator.For(http), task)))));
        await using var app = server == "kestrel" ? await TestApp.OnKestrelAsync(map) : await TestApp.InMemoryAsync(map);

        var events = await app.EventsAsync("/");

        Assert.Equal(Tasks * EventsPerTask, events.Count);
        foreach (var ofTask in events.GroupBy(e => e.Id!.Split('-')[0]))
            Assert.Equal(Enumerable.Range(0, EventsPerTask).Select(n => $"{ofTask.Key}-{n}"), ofTask.Select(e => e.Id));
        Assert.All(events, e => Assert.Equal(e.Type == "datastar-patch-elements" ? Html(e.Id!) : $$"""{"id":"{{e.Id}}"}""", e["elements"] ?? e.Signals));
    }

    [Fact]
    public async Task A_slow_fragment_holds_up_nobody()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var context = Wire.Request();
        var sse = ServerSentEventGenerator.For(context);

        var slow = sse.PatchElementsAsync(new TestFragment(async (writer, _) =>
        {
            await gate.Task;
            writer.WriteHtml("<p>slow</p>");
        }));
        for (var n = 0; n < 5; n++)
            await sse.PatchElementsAsync($"<p>{n}</p>");
        gate.SetResult();
        await slow;

        Assert.Equal(["<p>0</p>", "<p>1</p>", "<p>2</p>", "<p>3</p>", "<p>4</p>", "<p>slow</p>"], SseReader.Read(context.Body().Bytes).Select(e => e.Elements));
    }

    [Fact]
    public async Task A_fragment_may_send_on_the_stream_that_it_is_rendered_for()
    {
        await using var app = await TestApp.OnKestrelAsync(app => app.MapGet("/", (ServerSentEventGenerator sse) =>
            sse.PatchElementsAsync(new TestFragment(async (writer, cancellationToken) =>
            {
                await sse.PatchSignalsAsync(new { busy = true }, cancellationToken: cancellationToken);
                writer.WriteHtml("<p>done</p>");
            }))));

        var events = await app.EventsAsync("/");

        Assert.Equal(["{\"busy\":true}", "<p>done</p>"], events.Select(e => e["signals"] ?? e.Elements));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_while_its_fragment_renders_sends_nothing()
    {
        var begun = new TaskCompletionSource();
        using var cancelled = new CancellationTokenSource();
        var context = Wire.Request();
        var sse = ServerSentEventGenerator.For(context);

        var slow = sse.PatchElementsAsync(TestFragment.Waiting(begun), cancellationToken: cancelled.Token);
        await sse.PatchElementsAsync("<p>last</p>", cancellationToken: CancellationToken.None);
        await begun.Task;
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await slow);

        Assert.Equal("<p>last</p>", SseReader.Single(context.Body().Bytes).Elements);
    }

    private static async Task WriteAsync(ServerSentEventGenerator sse, int task)
    {
        for (var n = 0; n < EventsPerTask; n++)
        {
            var id = $"{task}-{n}";
            if (n % 5 == 4)
                await sse.PatchSignalsAsync(new { id }, new() { EventId = id });
            else if (n % 5 == 3)
                await sse.PatchElementsAsync(new TestFragment(async (writer, _) => { await Task.Yield(); writer.WriteHtml(Html(id)); }), new() { EventId = id });
            else
                await sse.PatchElementsAsync(Html(id), new() { EventId = id });
        }
    }

    // Some larger than a memory block of the server.
    private static string Html(string id) => $"<pre>{id}\n\n{string.Concat(Enumerable.Repeat($"{id}é\n", id.Length * id[^1] * 5))}</pre>";
}
