using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Security;

public sealed class StreamErrorTests
{
    private readonly TaskCompletionSource _isOpen = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // What handlers wait for before they fail: until the test has read what they sent, since a broken connection loses what is on its way.
    private Task _isRead = Task.CompletedTask;

    public static TheoryData<string> Streams => ["/manual", "/events", "/many", "/background", "/group/manual"];

    [Theory, MemberData(nameof(Streams))]
    public async Task What_a_handler_throws_into_its_stream_is_logged_once_and_the_page_is_told(string path)
    {
        await using var app = await StartAsync(options => options.OnStreamError = async (context, exception) =>
        {
            await Task.Yield();
            return DatastarEvent.PatchElements(HtmlFragment.Create($"<p>{exception.Message} at {context.Request.Path}</p>"));
        });

        var events = await app.EventsAsync(path);

        Assert.Equal(["<p>first</p>", $"<p>broken at {path}</p>"], events.Select(sent => sent.Elements));
        Assert.Matches($"^Error Datastar.Razor: The event stream of HTTP: .*{path}.* failed after it had started. System.InvalidOperationException: broken", Assert.Single(app.Logs.Alarms));
    }

    [Theory, MemberData(nameof(Streams))]
    public async Task Without_a_hook_a_feed_breaks_off_so_that_the_client_connects_again(string path)
    {
        await using var app = await StartAsync();

        await AssertBreaksAsync(app, path);

        Assert.StartsWith("Error Datastar.Razor: ", Assert.Single(app.Logs.Alarms), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_not_repeated_it_ends_with_a_message_in_the_console()
    {
        await using var app = await StartAsync();

        using var response = await app.Client.PostAsync("/manual", null);
        var events = SseReader.Read(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal(2, events.Count);
        Assert.Equal("<p>first</p>", events[0].Elements);
        var call = Assert.Single(ScriptPage.Run(events[1]))!.AsArray();
        Assert.Equal("error", (string?)call[0]);
        Assert.StartsWith("The server ended the stream of /manual because of an error", (string?)call[1], StringComparison.Ordinal);
        Assert.DoesNotContain("broken", (string?)call[1], StringComparison.Ordinal);
        Assert.Single(app.Logs.Alarms);
    }

    [Fact]
    public async Task A_hook_may_send_events_itself_and_leave_the_end_to_the_default()
    {
        await using var app = await StartAsync(options => options.OnStreamError = async (context, _) =>
        {
            await ServerSentEventGenerator.For(context).PatchSignalsAsync(new { failed = true });
            return null;
        });

        using var response = await app.Client.PostAsync("/manual", null);
        var events = SseReader.Read(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal(3, events.Count);
        Assert.Equal("""{"failed":true}""", events[1].Signals);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hook_that_fails_is_logged_too_and_the_connection_breaks(bool inFragment)
    {
        await using var app = await StartAsync(options => options.OnStreamError = (_, _) => inFragment
            ? new(DatastarEvent.PatchElements(new Broken()))
            : throw new NotSupportedException("hook"));

        await AssertBreaksAsync(app, "/manual");

        Assert.Equal(2, app.Logs.Alarms.Count);
        Assert.StartsWith("Error Datastar.Razor: DatastarOptions.OnStreamError failed for the event stream of HTTP: ", app.Logs.Alarms[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_not_repeated_because_a_hook_fails()
    {
        await using var app = await StartAsync(options => options.OnStreamError = (_, _) => throw new NotSupportedException("hook"));

        using var response = await app.Client.PostAsync("/manual", null);
        var events = SseReader.Read(await response.Content.ReadAsByteArrayAsync());

        Assert.Equal("error", (string?)Assert.Single(ScriptPage.Run(events[1]))![0]);
        Assert.Equal(2, app.Logs.Alarms.Count);
    }

    [Theory]
    [InlineData("/early")]
    [InlineData("/early-events")]
    [InlineData("/early-single")]
    public async Task Before_the_stream_has_started_an_exception_is_the_apps_own(string path)
    {
        var isCalled = false;
        await using var app = await StartAsync(
            options => options.OnStreamError = (_, _) => { isCalled = true; return default; },
            app => app.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("the app's error page"))));

        using var response = await app.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("the app's error page", await response.Content.ReadAsStringAsync());
        Assert.False(isCalled);
        Assert.DoesNotContain(app.Logs.Alarms, line => line.Contains(" Datastar.Razor: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exception_handler_of_the_app_does_not_see_what_has_been_taken_care_of()
    {
        await using var app = await StartAsync(
            options => options.OnStreamError = (_, _) => new(DatastarEvent.PatchElements("<p>last</p>")),
            app => app.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("the app's error page"))));

        var events = await app.EventsAsync("/manual");

        Assert.Equal(["<p>first</p>", "<p>last</p>"], events.Select(sent => sent.Elements));
        Assert.Single(app.Logs.Alarms);
    }

    [Fact]
    public async Task A_fragment_that_throws_throws_to_the_handler_and_the_stream_lives_on()
    {
        await using var app = await StartAsync();

        var events = await app.EventsAsync("/caught");

        Assert.Equal(["<p>first</p>", "<p>caught broken</p>"], events.Select(sent => sent.Elements));
        Assert.Empty(app.Logs.Alarms);
    }

    [Fact]
    public async Task A_client_that_leaves_is_no_error()
    {
        var isCalled = false;
        await using var app = await StartAsync(options => options.OnStreamError = (_, _) => { isCalled = true; return default; });

        using (await app.ConnectAsync("/endless"))
            await _isOpen.Task.WaitAsync(TestApp.Patience);
        await _gone.Task.WaitAsync(TestApp.Patience);
        await app.StopAsync();

        Assert.False(isCalled);
        Assert.Empty(app.Logs.Alarms);
    }

    [Fact]
    public async Task In_MVC_too()
    {
        await using var app = await SecureApp.StartAsync(_ => { }, options => options.OnStreamError = (_, exception) => new(DatastarEvent.PatchElements($"<p>{exception.Message}</p>")));

        var events = await app.EventsAsync("/mvc/breaks");

        Assert.Equal(["<p>first</p>", "<p>broken in MVC</p>"], events.Select(sent => sent.Elements));
        Assert.Contains("SecureController.Breaks", Assert.Single(app.Logs.Alarms), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_AddDatastar_the_server_logs_it_and_breaks_the_connection()
    {
        await using var app = await TestApp.OnKestrelAsync(Map);

        await AssertBreaksAsync(app, "/manual");

        Assert.Contains("Microsoft.AspNetCore.Server.Kestrel", Assert.Single(app.Logs.Alarms), StringComparison.Ordinal);
    }

    /// <summary>Reads the first event, lets the handler fail, and finds the stream broken after it.</summary>
    private async Task AssertBreaksAsync(TestApp app, string path)
    {
        var isRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _isRead = isRead.Task;
        using var response = await app.OpenAsync(path);
        await using var body = await response.Content.ReadAsStreamAsync();
        var received = new MemoryStream();
        var buffer = new byte[4096];
        while (!received.ToArray().AsSpan().EndsWith("\n\n"u8))
            await received.WriteAsync(buffer.AsMemory(0, await body.ReadAsync(buffer)));
        isRead.SetResult();

        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(received));
        Assert.Equal("<p>first</p>", SseReader.Single(received.ToArray()).Elements);
    }

    private Task<TestApp> StartAsync(Action<DatastarOptions>? options = null, Action<WebApplication>? before = null) => TestApp.OnKestrelAsync(
        app =>
        {
            before?.Invoke(app);
            Map(app);
        },
        builder => builder.Services.AddDatastar(options));

    private void Map(WebApplication app)
    {
        app.MapMethods("/manual", ["GET", "POST"], ManualAsync);
        app.MapGroup("/group").MapGet("/manual", ManualAsync);
        app.MapGet("/events", () => Results.Datastar(EventsAsync(DatastarEvent.PatchElements("<p>first</p>"), null)));
        app.MapGet("/many", () => Results.Datastar(EventsAsync(DatastarEvent.PatchElements("<p>first</p>"), DatastarEvent.PatchElements(new Broken()))));
        app.MapGet("/background", async (ServerSentEventGenerator sse) =>
        {
            await sse.PatchElementsAsync("<p>first</p>");
            await _isRead;
            await Task.Run(async () => await sse.PatchElementsAsync(new Broken()));
        });
        app.MapGet("/early", (ServerSentEventGenerator sse, HttpContext context) => sse.PatchElementsAsync(new Broken()));
        app.MapGet("/early-events", () => Results.Datastar(DatastarEvent.PatchElements("<p>first</p>"), DatastarEvent.PatchElements(new Broken())));
        app.MapGet("/early-single", () => Results.Datastar(new Broken()));
        app.MapGet("/caught", async (ServerSentEventGenerator sse) =>
        {
            await sse.PatchElementsAsync("<p>first</p>");
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => sse.PatchElementsAsync(new Broken()).AsTask());
            await sse.PatchElementsAsync($"<p>caught {failure.Message}</p>");
        });
        app.MapGet("/endless", async (ServerSentEventGenerator sse) =>
        {
            try
            {
                while (true)
                {
                    await sse.PatchElementsAsync("<p>again</p>");
                    _isOpen.TrySetResult();
                }
            }
            finally
            {
                _gone.TrySetResult();
            }
        });
    }

    private async Task ManualAsync(ServerSentEventGenerator sse)
    {
        await sse.PatchElementsAsync("<p>first</p>");
        await _isRead;
        throw new InvalidOperationException("broken");
    }

    private async IAsyncEnumerable<DatastarEvent> EventsAsync(DatastarEvent first, DatastarEvent? second)
    {
        yield return first;
        await Task.Yield();
        await _isRead;
        yield return second ?? throw new InvalidOperationException("broken");
    }

    /// <summary>Writes something, then throws.</summary>
    private sealed class Broken : Fragment
    {
        public override async ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
        {
            writer.WriteHtml("<p>half");
            await Task.Yield();
            throw new InvalidOperationException("broken");
        }
    }
}
