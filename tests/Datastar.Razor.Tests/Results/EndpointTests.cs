using System.IO.Compression;
using System.Net;
using System.Runtime.CompilerServices;
using Datastar.Razor.Tests.Fragments.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests;

/// <summary>What endpoints return, over a socket.</summary>
public sealed class EndpointTests
{
    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task Every_kind_of_result_has_each_header_once_and_status_200(HttpProtocols protocol)
    {
        await using var app = await TestApp.OnKestrelAsync(Map, protocols: protocol);

        foreach (var path in new[] { "/slice", "/several", "/stream", "/manual", "/component", "/empty", "/typed" })
        {
            using var response = await app.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/event-stream", Assert.Single(response.Content.Headers.GetValues("Content-Type")));
            Assert.Equal("no-cache, no-store", string.Join(", ", Assert.Single(response.Headers.NonValidated["Cache-Control"]).Split(", ").Order()));
            Assert.Equal("no", Assert.Single(response.Headers.GetValues("X-Accel-Buffering")));
            Assert.Equal(protocol == HttpProtocols.Http1 ? ["keep-alive"] : [], response.Headers.Connection);
        }
        await app.StopAsync();
        Assert.Empty(app.Logs.Alarms);
    }

    [Fact]
    public async Task Results_send_their_events_in_order()
    {
        await using var app = await TestApp.OnKestrelAsync(Map);

        Assert.Equal("<main id=\"main\">&lt;x&gt;</main>", Assert.Single(await app.EventsAsync("/slice")).Elements);
        Assert.Equal(["datastar-patch-elements", "datastar-patch-signals", "datastar-patch-elements"], (await app.EventsAsync("/several")).Select(e => e.Type));
        Assert.Equal(["<p>0</p>", "<p>1</p>", "<p>2</p>"], (await app.EventsAsync("/stream")).Select(e => e.Elements));
        Assert.Equal("<li id=\"row-3\"></li>", Assert.Single(await app.EventsAsync("/component")).Elements);
        Assert.Empty(await app.EventsAsync("/empty"));
    }

    [Theory]
    [InlineData(HttpProtocols.Http1)]
    [InlineData(HttpProtocols.Http2)]
    public async Task A_stream_opens_before_its_first_event(HttpProtocols protocol)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await TestApp.OnKestrelAsync(app => app.MapGet("/", () => Results.Datastar(EventsAsync())), protocols: protocol);

        using var response = await app.OpenAsync("/");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.ToString());
        gate.SetResult();
        Assert.Equal("<p>1</p>", SseReader.Single(await response.Content.ReadAsByteArrayAsync()).Elements);

        async IAsyncEnumerable<DatastarEvent> EventsAsync()
        {
            await gate.Task;
            yield return DatastarEvent.PatchElements("<p>1</p>");
        }
    }

    [Fact]
    public async Task Each_event_of_a_stream_arrives_before_the_next_is_made()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await TestApp.OnKestrelAsync(app => app.MapGet("/", () => Results.Datastar(EventsAsync())));

        using var response = await app.OpenAsync("/");
        var body = await response.Content.ReadAsStreamAsync();
        var first = new byte["event: datastar-patch-elements\ndata: elements <p>1</p>\n\n".Length];
        await body.ReadExactlyAsync(first);
        Assert.Equal("<p>1</p>", SseReader.Single(first).Elements);
        gate.SetResult();

        async IAsyncEnumerable<DatastarEvent> EventsAsync()
        {
            yield return DatastarEvent.PatchElements("<p>1</p>");
            await gate.Task;
            yield return DatastarEvent.PatchElements("<p>2</p>");
        }
    }

    [Theory]
    [InlineData("/throws-one")]
    [InlineData("/throws-several")]
    [InlineData("/throws-component")]
    public async Task An_event_that_cannot_be_rendered_is_a_500_and_nothing_of_a_stream(string path)
    {
        await using var app = await TestApp.OnKestrelAsync(app =>
        {
            app.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("error page")));
            Map(app);
        });

        using var response = await app.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("error page", await response.Content.ReadAsStringAsync());
        Assert.False(response.Headers.Contains("X-Accel-Buffering"));
    }

    [Fact]
    public async Task An_exception_in_a_stream_that_has_begun_breaks_the_connection_after_whole_events()
    {
        await using var app = await TestApp.OnKestrelAsync(app =>
        {
            app.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("error page")));
            app.MapGet("/", () => Results.Datastar(EventsAsync()));
        });

        using var response = await app.OpenAsync("/");
        var body = await response.Content.ReadAsStreamAsync();
        var received = new MemoryStream();
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(received));

        Assert.Equal("<p>1</p>", SseReader.Single(received.ToArray()).Elements);

        static async IAsyncEnumerable<DatastarEvent> EventsAsync()
        {
            yield return DatastarEvent.PatchElements("<p>1</p>");
            await Task.Yield();
            yield return DatastarEvent.PatchElements(TestFragment.Throwing);
        }
    }

    [Theory]
    [InlineData("/slice")]
    [InlineData("/several")]
    [InlineData("/endless")]
    [InlineData("/html")]
    public async Task The_answer_to_HEAD_has_the_headers_and_ends(string path)
    {
        await using var app = await TestApp.OnKestrelAsync(Map);

        using var response = await app.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(path == "/html" ? "text/html; charset=utf-8" : "text/event-stream", response.Content.Headers.ContentType!.ToString());
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        await app.StopAsync();
        Assert.Empty(app.Logs.Alarms);
    }

    [Theory]
    [InlineData("/several")]
    [InlineData("/stream")]
    [InlineData("/manual")]
    public async Task Compression_that_an_app_turns_on_for_event_streams_sends_each_event_at_once(string path)
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var app = await TestApp.OnKestrelAsync(
            app =>
            {
                app.UseResponseCompression();
                Map(app);
                app.MapGet("/gated", () => Results.Datastar(GatedAsync()));
            },
            builder => builder.Services.AddResponseCompression(compression => compression.MimeTypes = ["text/event-stream"]));
        app.Client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip");

        using (var whole = await app.Client.GetAsync(path))
        {
            Assert.Equal(["gzip"], whole.Content.Headers.ContentEncoding);
            using var unpacked = new MemoryStream();
            await new GZipStream(await whole.Content.ReadAsStreamAsync(), CompressionMode.Decompress).CopyToAsync(unpacked);
            Assert.NotEmpty(SseReader.Read(unpacked.ToArray()));
        }
        using var response = await app.OpenAsync("/gated");
        gate.SetResult();
        var body = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        await body.ReadExactlyAsync(new byte["event: datastar-patch-elements\n".Length]);

        async IAsyncEnumerable<DatastarEvent> GatedAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await gate.Task;
            yield return DatastarEvent.PatchElements("<p>1</p>");
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }

    [Fact]
    public async Task Several_events_returned_together_are_one_flush()
    {
        var context = Wire.Request();

        await Results.Datastar(DatastarEvent.PatchElements("<p></p>"), DatastarEvent.PatchSignals(new { a = 1 })).ExecuteAsync(context);

        Assert.Equal(1, context.Body().Flushes);
    }

    [Fact]
    public async Task A_started_response_is_an_error_that_says_so()
    {
        await using var app = await TestApp.InMemoryAsync(app => app.MapGet("/{kind}", async (string kind, HttpContext http) =>
        {
            await http.Response.WriteAsync("x");
            var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => (kind switch
            {
                "one" => Results.Datastar("<p></p>"),
                "several" => Results.Datastar(DatastarEvent.RemoveElements("p"), DatastarEvent.RemoveElements("p")),
                "html" => Results.Datastar("<p></p>", mode: DatastarResponseMode.Html),
                _ => Results.Datastar(StreamAsync()),
            }).ExecuteAsync(http));
            Assert.Contains("already started", exception.Message, StringComparison.Ordinal);
        }));

        foreach (var kind in new[] { "one", "several", "html", "stream" })
            Assert.Equal("x", await app.Client.GetStringAsync("/" + kind));
    }

    [Fact]
    public void Nulls_are_refused_when_the_result_is_made()
    {
        Assert.Throws<ArgumentNullException>(() => Results.Datastar((Fragment)null!));
        Assert.Throws<ArgumentException>(() => Results.Datastar(DatastarEvent.RemoveElements("p"), null!));
        Assert.Throws<ArgumentNullException>(() => Results.Datastar((IAsyncEnumerable<DatastarEvent>)null!));
    }

    private static void Map(WebApplication app)
    {
        app.MapMethods("/slice", ["GET", "HEAD"], () => Results.Datastar(InPage.Create("<x>")));
        app.MapMethods("/several", ["GET", "HEAD"], () => Results.Datastar(
            DatastarEvent.PatchElements(Waits.Create(Task.FromResult("x"))), DatastarEvent.PatchSignals(new { busy = true }), DatastarEvent.RemoveElements("#old")));
        app.MapGet("/stream", () => Results.Datastar(StreamAsync()));
        app.MapMethods("/endless", ["HEAD"], () => Results.Datastar(EndlessAsync()));
        app.MapGet("/manual", async (ServerSentEventGenerator sse) => await sse.PatchElementsAsync("<p></p>"));
        app.MapGet("/component", () => Results.Datastar<Fragments.Components.Row>(p => p.Add(c => c.Id, 3)));
        app.MapGet("/empty", () => Results.Datastar(Array.Empty<DatastarEvent>()));
        app.MapGet("/typed", () => TypedResults.Datastar(InPage.Create("<x>")));
        app.MapMethods("/html", ["HEAD"], () => Results.Datastar("<p></p>", mode: DatastarResponseMode.Html));
        app.MapGet("/throws-one", () => Results.Datastar(Throws.Create(true)));
        app.MapGet("/throws-several", () => Results.Datastar(DatastarEvent.PatchElements("<p></p>"), DatastarEvent.PatchElements(Throws.Create(false))));
        app.MapGet("/throws-component", () => Results.Datastar<Fragments.Components.Loads>());
    }

    private static async IAsyncEnumerable<DatastarEvent> StreamAsync()
    {
        for (var n = 0; n < 3; n++)
        {
            await Task.Yield();
            yield return DatastarEvent.PatchElements($"<p>{n}</p>");
        }
    }

    private static async IAsyncEnumerable<DatastarEvent> EndlessAsync()
    {
        while (true)
        {
            await Task.Delay(1);
            yield return DatastarEvent.PatchElements("<p></p>");
        }
    }
}
