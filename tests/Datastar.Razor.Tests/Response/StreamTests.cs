using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests;

public sealed class StreamTests
{
    [Fact]
    public async Task The_first_call_sets_status_and_headers_and_turns_buffering_off()
    {
        var context = Wire.Request();
        context.Request.Protocol = "HTTP/1.1";
        context.Response.StatusCode = 404;
        context.Response.ContentLength = 3;

        await ServerSentEventGenerator.For(context).PatchElementsAsync("<p></p>");

        Assert.Equal(200, context.Response.StatusCode);
        Assert.Equal("text/event-stream", context.Response.ContentType);
        Assert.Equal("no-cache, no-store", context.Response.Headers.CacheControl);
        Assert.Equal("no", context.Response.Headers["X-Accel-Buffering"]);
        Assert.Equal("keep-alive", context.Response.Headers.Connection);
        Assert.Null(context.Response.ContentLength);
        Assert.False(context.Body().IsBuffering);
    }

    [Theory]
    [InlineData("HTTP/1.0")]
    [InlineData("HTTP/2")]
    [InlineData("HTTP/3")]
    public async Task Connection_is_a_header_of_HTTP_1_1_only(string protocol)
    {
        var context = Wire.Request();
        context.Request.Protocol = protocol;

        await ServerSentEventGenerator.For(context).StartAsync();

        Assert.False(context.Response.Headers.ContainsKey("Connection"));
    }

    [Fact]
    public async Task Each_event_is_one_flush_and_several_events_together_are_one_flush()
    {
        var context = Wire.Request();
        var sse = ServerSentEventGenerator.For(context);

        await sse.PatchElementsAsync("<p>1</p>");
        Assert.Equal(1, context.Body().Flushes);
        await sse.SendAsync(new[] { DatastarEvent.PatchElements("<p>2</p>"), DatastarEvent.PatchSignals(new { a = 3 }), DatastarEvent.RemoveElements("#x") });
        Assert.Equal(2, context.Body().Flushes);
        Assert.Equal(4, SseReader.Read(context.Body().Bytes).Count);
    }

    [Fact]
    public void A_request_has_one_generator()
    {
        var context = Wire.Request();

        Assert.Same(ServerSentEventGenerator.For(context), ServerSentEventGenerator.For(context));
    }

    [Fact]
    public async Task A_fragment_that_throws_leaves_no_byte_and_the_stream_lives_on()
    {
        var context = Wire.Request();
        var sse = ServerSentEventGenerator.For(context);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await sse.PatchElementsAsync(TestFragment.Throwing));
        Assert.Empty(context.Body().Bytes);
        Assert.False(context.Response.Headers.ContainsKey("Cache-Control"));
        await sse.PatchElementsAsync("<p>1</p>");
        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await sse.PatchElementsAsync(TestFragment.Throwing));
        await sse.PatchElementsAsync("<p>2</p>");

        Assert.Equal(["<p>1</p>", "<p>2</p>"], SseReader.Read(context.Body().Bytes).Select(e => e.Elements));
    }

    [Fact]
    public async Task A_fragment_that_is_cancelled_leaves_no_byte_and_the_stream_lives_on()
    {
        using var cancellation = new CancellationTokenSource();
        var begun = new TaskCompletionSource();
        var context = Wire.Request();
        var sse = ServerSentEventGenerator.For(context);

        var sending = sse.PatchElementsAsync(TestFragment.Waiting(begun), cancellationToken: cancellation.Token);
        await begun.Task;
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await sending);
        await sse.PatchElementsAsync("<p>2</p>");

        Assert.Equal("<p>2</p>", SseReader.Single(context.Body().Bytes).Elements);
    }

    [Fact]
    public async Task A_fragment_that_ignores_its_cancellation_is_not_sent_either()
    {
        using var cancellation = new CancellationTokenSource();
        var context = Wire.Request();
        var sse = ServerSentEventGenerator.For(context);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await sse.PatchElementsAsync(
            new TestFragment((writer, _) => { writer.WriteHtml("<p>1</p>"u8); cancellation.Cancel(); return default; }), cancellationToken: cancellation.Token));
        await sse.PatchElementsAsync("<p>2</p>");

        Assert.Equal("<p>2</p>", SseReader.Single(context.Body().Bytes).Elements);
    }

    [Fact]
    public async Task One_event_of_several_that_fails_leaves_none_of_them()
    {
        var context = Wire.Request();
        var sse = ServerSentEventGenerator.For(context);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await sse.SendAsync(
            new[] { DatastarEvent.PatchElements("<p>1</p>"), DatastarEvent.PatchElements(TestFragment.Throwing) }));
        await sse.PatchElementsAsync("<p>2</p>");

        Assert.Equal("<p>2</p>", SseReader.Single(context.Body().Bytes).Elements);
    }

    [Fact]
    public async Task A_first_call_with_a_cancelled_token_does_not_kill_the_stream()
    {
        await using var app = await TestApp.OnKestrelAsync(app => app.MapGet("/", async (ServerSentEventGenerator sse) =>
        {
            var cancelled = new CancellationToken(canceled: true);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await sse.StartAsync(cancelled));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await sse.PatchElementsAsync("<p>1</p>", cancellationToken: cancelled));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await sse.SendAsync(new[] { DatastarEvent.RemoveElements("p") }, cancelled));
            await sse.PatchElementsAsync("<p>2</p>");
        }));

        Assert.Equal("<p>2</p>", Assert.Single(await app.EventsAsync("/")).Elements);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_while_a_slow_client_is_waited_for_ends_the_wait_and_not_the_stream()
    {
        var stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = 0;
        await using var app = await TestApp.OnKestrelAsync(app => app.MapGet("/", async (ServerSentEventGenerator sse) =>
        {
            var large = $"<p>{new string('x', 1_000_000)}</p>";
            for (var isWaiting = false; !isWaiting;)
            {
                using var cancellation = new CancellationTokenSource();
                var sending = sse.PatchElementsAsync(large, cancellationToken: cancellation.Token).AsTask();
                sent++;
                if (await Task.WhenAny(sending, Task.Delay(300)) == sending)
                    continue;
                await cancellation.CancelAsync();

                // One that was only slow may have ended by now.
                isWaiting = await Record.ExceptionAsync(() => sending) is OperationCanceledException;
            }
            stalled.SetResult();
            await sse.PatchElementsAsync("<p>last</p>");
        }));

        using var response = await app.OpenAsync("/");
        await stalled.Task.WaitAsync(TestApp.Patience);
        var events = SseReader.Read(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal(sent + 1, events.Count);
        Assert.All(events.SkipLast(1), e => Assert.Equal(1_000_007, e.Elements.Length));
        Assert.Equal("<p>last</p>", events[^1].Elements);
    }

    [Fact]
    public async Task A_response_that_has_started_is_an_error_that_says_so()
    {
        var thrown = new TaskCompletionSource<InvalidOperationException>();
        await using var app = await TestApp.InMemoryAsync(app => app.MapGet("/", async (ServerSentEventGenerator sse, HttpContext http) =>
        {
            await http.Response.WriteAsync("something else");
            thrown.SetResult(await Assert.ThrowsAsync<InvalidOperationException>(async () => await sse.PatchElementsAsync("<p></p>")));
        }));

        Assert.Equal("something else", await app.Client.GetStringAsync("/"));
        Assert.Contains("already started", (await thrown.Task).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_that_are_returned_after_events_were_written_go_on_with_the_stream()
    {
        await using var app = await TestApp.OnKestrelAsync(app =>
        {
            app.MapGet("/one", async (ServerSentEventGenerator sse) =>
            {
                await sse.PatchElementsAsync("<p>1</p>");
                return Results.Datastar("<p>2</p>");
            });
            app.MapGet("/stream", async (HttpContext http) =>
            {
                await ServerSentEventGenerator.For(http).PatchElementsAsync("<p>1</p>");
                return Results.Datastar(Two());
            });
            static async IAsyncEnumerable<DatastarEvent> Two()
            {
                await Task.Yield();
                yield return DatastarEvent.PatchElements("<p>2</p>");
            }
        });

        Assert.Equal(["<p>1</p>", "<p>2</p>"], (await app.EventsAsync("/one")).Select(e => e.Elements));
        Assert.Equal(["<p>1</p>", "<p>2</p>"], (await app.EventsAsync("/stream")).Select(e => e.Elements));
    }

    [Fact]
    public async Task Requests_on_one_connection_have_a_stream_each()
    {
        await using var app = await TestApp.OnKestrelAsync(app => app.MapGet("/{n}", async (int n, ServerSentEventGenerator sse) => await sse.PatchElementsAsync($"<p>{n}</p>")));

        for (var n = 0; n < 3; n++)
        {
            using var response = await app.Client.GetAsync($"/{n}");
            Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.ToString());
            Assert.Equal($"<p>{n}</p>", SseReader.Single(await response.Content.ReadAsByteArrayAsync()).Elements);
        }
    }

    [Fact]
    public async Task A_task_that_outlives_its_handler_cannot_write_into_the_next_response_of_the_connection()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task late = Task.CompletedTask;
        await using var app = await TestApp.OnKestrelAsync(app =>
        {
            app.MapGet("/first", async (ServerSentEventGenerator sse) =>
            {
                await sse.PatchElementsAsync("<p>1</p>");
                late = Task.Run(async () =>
                {
                    await gate.Task;
                    await sse.PatchElementsAsync("<p>late</p>");
                });
            });
            app.MapGet("/second", async (ServerSentEventGenerator sse) =>
            {
                gate.TrySetResult();
                var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => late);
                Assert.Contains("await", exception.Message, StringComparison.Ordinal);
                await sse.PatchElementsAsync("<p>2</p>");
            });
        });

        Assert.Equal("<p>1</p>", Assert.Single(await app.EventsAsync("/first")).Elements);
        Assert.Equal("<p>2</p>", Assert.Single(await app.EventsAsync("/second")).Elements);
    }

    [Fact]
    public async Task Null_events_are_refused()
    {
        var sse = ServerSentEventGenerator.For(Wire.Request());

        await Assert.ThrowsAsync<ArgumentNullException>(async () => await sse.SendAsync((DatastarEvent)null!));
        await Assert.ThrowsAsync<ArgumentException>(async () => await sse.SendAsync(new DatastarEvent[] { null! }));
    }

    [Fact]
    public async Task The_retry_that_a_client_has_already_is_not_sent_again_and_any_other_is()
    {
        var context = Wire.Request();
        var sse = ServerSentEventGenerator.For(context);

        foreach (var seconds in (int?[])[1, 5, 5, null, 1, 1, 5])
            await sse.PatchSignalsAsync("{}", new() { Retry = seconds is { } s ? TimeSpan.FromSeconds(s) : null });

        Assert.Equal(
            ["", "retry: 5000\n", "", "", "retry: 1000\n", "", "retry: 5000\n"],
            context.Body().Text.Split("event: datastar-patch-signals\n")[1..].Select(text => text[..text.IndexOf("data:", StringComparison.Ordinal)]));
    }
}
