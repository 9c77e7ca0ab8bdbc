using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Datastar.Razor.Tests;

/// <summary>A client that leaves ends the work for it as a cancellation, and nobody is woken up.</summary>
public sealed class ClientLeavesTests
{
    private readonly TaskCompletionSource<Exception?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _busy = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static TheoryData<string, string> Handlers
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var environment in new[] { "Production", "Development" })
                foreach (var handler in new[] { "/manual", "/stream", "/stream-with-token", "/comments", "/waiting-fragment", "/list" })
                    data.Add(handler, environment);
            return data;
        }
    }

    [Theory, MemberData(nameof(Handlers))]
    public async Task A_client_that_leaves_while_it_reads_ends_the_handler_as_cancelled_and_unlogged(string path, string environment)
    {
        await using var app = await TestApp.OnKestrelAsync(Map, environment: environment);

        for (var round = 0; round < 5; round++)
        {
            using var client = await app.ConnectAsync(path);
            await client.ReceiveAsync(new byte[10]);
        }

        await AssertQuietEndAsync(app);
    }

    [Theory, MemberData(nameof(Handlers))]
    public async Task The_same_over_HTTP_2(string path, string environment)
    {
        await using var app = await TestApp.OnKestrelAsync(Map, environment: environment, protocols: HttpProtocols.Http2);

        using (var response = await app.OpenAsync(path))
            await (await response.Content.ReadAsStreamAsync()).ReadExactlyAsync(new byte[1]);

        await AssertQuietEndAsync(app);
    }

    [Theory]
    [InlineData("/manual", "Production")]
    [InlineData("/manual", "Development")]
    [InlineData("/stream", "Production")]
    public async Task The_same_in_memory(string path, string environment)
    {
        await using var app = await TestApp.InMemoryAsync(Map, environment: environment);

        using (var response = await app.OpenAsync(path))
            await (await response.Content.ReadAsStreamAsync()).ReadExactlyAsync(new byte[1]);

        await AssertQuietEndAsync(app);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_client_that_leaves_without_having_read_ends_a_handler_that_waits_for_it(string environment)
    {
        await using var app = await TestApp.OnKestrelAsync(Map, environment: environment);

        using (await app.ConnectAsync("/large"))
            await _busy.Task.WaitAsync(TestApp.Patience);

        await AssertQuietEndAsync(app);
    }

    [Theory]
    [InlineData("/manual")]
    [InlineData("/stream")]
    public async Task An_exception_handler_does_not_log_it_either(string path)
    {
        await using var app = await TestApp.OnKestrelAsync(app => { app.UseExceptionHandler("/error"); Map(app); });

        using (var client = await app.ConnectAsync(path))
            await client.ReceiveAsync(new byte[10]);

        await AssertQuietEndAsync(app);
    }

    private async Task AssertQuietEndAsync(TestApp app)
    {
        Assert.IsAssignableFrom<OperationCanceledException>(await _ended.Task.WaitAsync(TestApp.Patience));
        await app.StopAsync();
        Assert.True(app.Logs.Alarms.Count == 0, string.Join("\n", app.Logs.Alarms));
    }

    private void Map(WebApplication app)
    {
        app.MapGet("/manual", (ServerSentEventGenerator sse) => WatchedAsync(async () =>
        {
            while (true)
                await sse.PatchElementsAsync("<p>x</p>", cancellationToken: CancellationToken.None);
        }));
        app.MapGet("/comments", (ServerSentEventGenerator sse) => WatchedAsync(async () =>
        {
            while (true)
                await sse.Stream.CommitAsync(static output => output.Write(":\n\n"u8), CancellationToken.None);
        }));
        app.MapGet("/list", (ServerSentEventGenerator sse) => WatchedAsync(async () =>
        {
            while (true)
                await sse.SendAsync(new[] { DatastarEvent.PatchSignals(new { a = 1 }), DatastarEvent.RemoveElements("#x") }, CancellationToken.None);
        }));
        app.MapGet("/waiting-fragment", (ServerSentEventGenerator sse) => WatchedAsync(async () =>
        {
            await sse.PatchElementsAsync("<p>x</p>");
            await sse.PatchElementsAsync(TestFragment.Waiting(), cancellationToken: CancellationToken.None);
        }));
        app.MapGet("/large", (ServerSentEventGenerator sse) => WatchedAsync(async () =>
        {
            var large = new string('x', 1_000_000);
            while (true)
            {
                var sending = sse.PatchElementsAsync(large, cancellationToken: CancellationToken.None).AsTask();
                if (await Task.WhenAny(sending, Task.Delay(300)) != sending)
                    _busy.TrySetResult();
                await sending;
            }
        }));
        app.MapGet("/stream", () => Results.Datastar(EventsAsync()));
        app.MapGet("/stream-with-token", (CancellationToken cancellationToken) => Results.Datastar(WaitingAsync(cancellationToken)));
    }

    private async Task WatchedAsync(Func<Task> handler)
    {
        try
        {
            await handler();
        }
        catch (Exception exception)
        {
            _ended.TrySetResult(exception);
            throw;
        }
    }

    private async IAsyncEnumerable<DatastarEvent> EventsAsync()
    {
        try
        {
            while (true)
            {
                await Task.Yield();
                yield return DatastarEvent.PatchElements("<p>x</p>");
            }
        }
        finally
        {
            _ended.TrySetResult(new OperationCanceledException());
        }
    }

    private async IAsyncEnumerable<DatastarEvent> WaitingAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            // The client may be gone before the event is on its way.
            yield return DatastarEvent.PatchElements("<p>x</p>");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            _ended.TrySetResult(new OperationCanceledException());
        }
    }
}
