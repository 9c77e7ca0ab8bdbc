using System.IO.Compression;
using System.Net;
using Datastar.Razor.Tests.Live;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Tests.Compression;

public sealed class CompressionTests
{
    private static readonly string List = string.Concat(Enumerable.Range(0, 100).Select(i => $"<li id=\"todo-{i}\">Buy {i * 7919 % 1000} things</li>\n"));

    private static void Map(WebApplication app)
    {
        var number = 0;
        app.MapGet("/updates", (ILive live) => live.Stream("t", () => DatastarEvent.PatchElements($"<ul id=\"list\" data-n=\"{number++}\">\n{List}</ul>")));
        app.MapGet("/off", (ILive live) => live.Stream("t", static (_, _) => new(DatastarEvent.PatchElements("<p id=\"p\">plain</p>")))).CompressEvents(false);
        app.MapGet("/on", (ILive live) => live.Stream("t", static (_, _) => new(DatastarEvent.PatchElements("<p id=\"p\">packed</p>")))).CompressEvents();
        app.MapGet("/single", () => Results.Datastar(List));
        app.MapGet("/several", () => Results.Datastar(DatastarEvent.PatchElements("<p id=\"a\"></p>"), DatastarEvent.PatchElements("<p id=\"b\"></p>")));
        app.MapGet("/generator", async (ServerSentEventGenerator sse, CancellationToken ct) =>
        {
            for (var i = 0; i < 3; i++)
                await sse.PatchElementsAsync($"<p id=\"p\">{i}</p>", cancellationToken: ct);
        });
        app.MapGet("/broken", async (ServerSentEventGenerator sse, CancellationToken ct) =>
        {
            await sse.PatchElementsAsync("<p id=\"p\">begun</p>", cancellationToken: ct);
            throw new InvalidOperationException("half-way");
        });
        app.MapGet("/html", () => Results.Datastar(List, mode: DatastarResponseMode.Html));
    }

    private static Task<LiveApp> StartAsync(DatastarCompression? compression) => LiveApp.StartAsync(Map, datastar: o => o.Compression = compression);

    private static async Task<LiveReader> OpenAsync(LiveApp app, string path, string accept, Func<Stream, Stream>? watch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        Assert.True(request.Headers.TryAddWithoutValidation("Accept-Encoding", accept));
        var response = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return new LiveReader(response, response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => body => new BrotliStream(watch?.Invoke(body) ?? body, CompressionMode.Decompress),
            "gzip" => body => new GZipStream(watch?.Invoke(body) ?? body, CompressionMode.Decompress),
            _ => null,
        });
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Every_event_and_heartbeat_of_a_live_stream_arrives_at_once(string encoding)
    {
        await using var app = await StartAsync(new());
        using var stream = await OpenAsync(app, "/updates", encoding);
        Assert.Equal(encoding, Assert.Single(stream.Response.Content.Headers.ContentEncoding));
        Assert.Equal("Accept-Encoding", Assert.Single(stream.Response.Headers.Vary));
        await stream.UntilAsync("data-n=\"0\"");
        for (var i = 1; i < 5; i++)
        {
            await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
            Assert.EndsWith("</ul>", await stream.UntilAsync($"data-n=\"{i}\""), StringComparison.Ordinal);
        }
        app.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(":", await stream.NextAsync());
        await app.StopAsync();
        Assert.Null(await stream.NextAsync());
    }

    [Theory]
    [InlineData("/single", "br")]
    [InlineData("/single", "gzip")]
    [InlineData("/several", "br")]
    [InlineData("/several", "gzip")]
    [InlineData("/generator", "br")]
    [InlineData("/generator", "gzip")]
    public async Task A_stream_that_ends_is_a_complete_compressed_body(string path, string encoding)
    {
        await using var app = await StartAsync(new());
        using var plain = await OpenAsync(app, path, "identity");
        using var packed = await OpenAsync(app, path, encoding);
        var expected = await plain.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var bytes = await packed.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Empty(plain.Response.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", Assert.Single(plain.Response.Headers.Vary));
        Assert.Equal(expected, Decode(bytes, encoding));
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=0.9, br;q=0.8", "gzip")]
    [InlineData("BR;q=0.1", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0", null)]
    [InlineData("gzip;q=0.5, identity", null)]
    [InlineData("identity;q=0.5, gzip", "gzip")]
    [InlineData("identity;q=0", null)]
    [InlineData("deflate, zstd", null)]
    [InlineData("br;q=nonsense,,;;", null)]
    [InlineData("", null)]
    public async Task The_encoding_is_the_one_that_the_client_likes_best(string accept, string? encoding)
    {
        await using var app = await StartAsync(new());
        using var stream = await OpenAsync(app, "/single", accept);
        Assert.Equal(HttpStatusCode.OK, stream.Response.StatusCode);
        Assert.Equal(encoding, stream.Response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Fact]
    public async Task It_is_off_unless_the_app_turns_it_on()
    {
        await using var app = await StartAsync(null);
        using var stream = await OpenAsync(app, "/updates", "br, gzip");
        Assert.Empty(stream.Response.Content.Headers.ContentEncoding);
        Assert.Empty(stream.Response.Headers.Vary);
        await stream.UntilAsync("data-n");
    }

    [Fact]
    public async Task An_endpoint_can_leave_it_off()
    {
        await using var app = await StartAsync(new());
        using var stream = await OpenAsync(app, "/off", "br, gzip");
        Assert.Empty(stream.Response.Content.Headers.ContentEncoding);
        await stream.UntilAsync("plain");
    }

    [Fact]
    public async Task An_endpoint_can_turn_it_on()
    {
        await using var app = await StartAsync(null);
        using var stream = await OpenAsync(app, "/on", "br");
        Assert.Equal("br", Assert.Single(stream.Response.Content.Headers.ContentEncoding));
        await stream.UntilAsync("packed");
    }

    [Fact]
    public async Task Html_mode_is_left_to_the_response_compression_of_the_app()
    {
        await using var app = await StartAsync(new());
        using var stream = await OpenAsync(app, "/html", "br");
        Assert.Empty(stream.Response.Content.Headers.ContentEncoding);
        Assert.Equal(List.Trim(), (await stream.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim());
    }

    [Fact]
    public async Task A_handler_that_throws_breaks_its_own_stream_only()
    {
        await using var app = await StartAsync(new());
        using var broken = await OpenAsync(app, "/broken", "br");
        Assert.Contains("begun", await broken.NextAsync(), StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => broken.NextAsync());
        using var next = await OpenAsync(app, "/updates", "br");
        await next.UntilAsync("data-n");
    }

    [Theory]
    [InlineData("br", 50)]
    [InlineData("gzip", 8)]
    public async Task A_patch_that_repeats_the_one_before_costs_a_fraction_of_it(string encoding, int atLeast)
    {
        await using var app = await StartAsync(new());
        CountingStream? counted = null;
        using var packed = await OpenAsync(app, "/updates", encoding, body => counted = new(body));
        await packed.UntilAsync("data-n=\"0\"");
        var first = counted!.Count;
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await packed.UntilAsync("data-n=\"1\"");
        Assert.InRange((counted.Count - first) * atLeast, 1, List.Length);
    }

    [Theory]
    [InlineData(9, CompressionLevel.Optimal)]
    [InlineData(25, CompressionLevel.Optimal)]
    [InlineData(18, CompressionLevel.NoCompression)]
    public async Task Settings_that_cannot_be_are_refused_at_start(int window, CompressionLevel level)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(new() { WindowBits = window, Level = level }));
        Assert.Contains("DatastarCompression", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, CompressionLevel.Fastest)]
    [InlineData(24, CompressionLevel.SmallestSize)]
    public async Task Window_and_level_can_be_chosen(int window, CompressionLevel level)
    {
        await using var app = await StartAsync(new() { WindowBits = window, Level = level });
        using var stream = await OpenAsync(app, "/updates", "br");
        await stream.UntilAsync("data-n=\"0\"");
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        await stream.UntilAsync("data-n=\"1\"");
    }

    /// <summary>Decodes a body, and insists that it has an end.</summary>
    private static string Decode(byte[] bytes, string encoding)
    {
        var decoded = new byte[1024 * 1024];
        int length;
        if (encoding == "br")
        {
            Assert.True(BrotliDecoder.TryDecompress(bytes, decoded, out length));
        }
        else
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            length = gzip.ReadAtLeast(decoded, decoded.Length, throwOnEndOfStream: false);
            Assert.Equal(length, BitConverter.ToInt32(bytes.AsSpan()[^4..]));
        }
        return System.Text.Encoding.UTF8.GetString(decoded, 0, length);
    }
}
