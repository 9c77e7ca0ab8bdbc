using System.Net;
using AngleSharp.Html.Parser;
using Datastar.Razor.Tests.Fragments.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests;

public sealed class HtmlModeTests
{
    [Fact]
    public async Task A_patch_is_the_body_and_its_options_are_headers()
    {
        using var response = await GetAsync("<circle/>", new() { Selector = "svg > g", Mode = ElementPatchMode.Append, Namespace = ElementNamespace.Svg, UseViewTransition = true });

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(9, response.Content.Headers.ContentLength);
        Assert.Equal("<circle/>", await response.Content.ReadAsStringAsync());
        Assert.Equal("svg > g", Header(response, "datastar-selector"));
        Assert.Equal("append", Header(response, "datastar-mode"));
        Assert.Equal("svg", Header(response, "datastar-namespace"));
        Assert.Equal("true", Header(response, "datastar-use-view-transition"));
    }

    [Fact]
    public async Task Defaults_are_no_headers()
    {
        using var response = await GetAsync("<p>é</p>", null);

        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("datastar", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("<p>é</p>", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("#é", "<p id='é'>")]
    [InlineData("#\\é", "<p id='é'>")]
    [InlineData("#🎉x", "<p id='🎉x'>")]
    [InlineData("[title=\"日本 e\"]", "<p title='日本 e'>")]
    [InlineData("body\tp", "<p>")]
    [InlineData("[title='\\\\é']", "<p title='\\é'>")]
    [InlineData("[title='\u0001\u007f']", "<p title='\u0001\u007f'>")]
    public async Task A_selector_that_is_no_ASCII_arrives_as_one_that_selects_the_same(string selector, string html)
    {
        using var response = await GetAsync("<p></p>", new() { Selector = selector });

        var sent = Header(response, "datastar-selector")!;
        Assert.True(System.Text.Ascii.IsValid(sent));
        Assert.NotNull(new HtmlParser().ParseDocument($"<body><b>x</b>{html}x</body>").QuerySelector(sent));
        Assert.Null(new HtmlParser().ParseDocument("<body><b>x</b></body>").QuerySelector(sent));
    }

    public static TheoryData<PatchElementsOptions> WithoutHeader =>
    [
        new PatchElementsOptions { EventId = "1" },
        new PatchElementsOptions { Retry = TimeSpan.FromSeconds(2) },
        new PatchElementsOptions { ViewTransitionSelector = "main" },
    ];

    [Theory, MemberData(nameof(WithoutHeader), DisableDiscoveryEnumeration = true)]
    public void Options_that_have_no_header_are_refused(PatchElementsOptions options)
    {
        Assert.Throws<ArgumentException>(nameof(options), () => Results.Datastar("<p></p>", options, DatastarResponseMode.Html));
    }

    [Fact]
    public async Task A_fragment_that_throws_leaves_the_response_untouched()
    {
        var context = Wire.Request();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Results.Datastar(TestFragment.Throwing, new() { Selector = "p" }, DatastarResponseMode.Html).ExecuteAsync(context));

        Assert.Empty(context.Response.Headers);
        Assert.Empty(context.Body().Bytes);
    }

    private static async Task<HttpResponseMessage> GetAsync(string html, PatchElementsOptions? options)
    {
        await using var app = await TestApp.OnKestrelAsync(app => app.MapGet("/", () => Results.Datastar(html, options, DatastarResponseMode.Html)));
        return await app.Client.GetAsync("/");
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;

    [Fact]
    public async Task After_events_have_been_sent_HTML_mode_and_pages_say_what_to_write()
    {
        await using var app = await TestApp.OnKestrelAsync(app =>
        {
            app.MapGet("/html", async (ServerSentEventGenerator sse) =>
            {
                await sse.PatchSignalsAsync(new { a = 1 });
                return Results.Datastar("<p>x</p>", mode: DatastarResponseMode.Html);
            });
            app.MapGet("/page", async (ServerSentEventGenerator sse) =>
            {
                await sse.PatchSignalsAsync(new { a = 1 });
                return Busy.Create();
            });
        });

        foreach (var path in new[] { "/html", "/page" })
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => app.Client.GetByteArrayAsync(path));

        Assert.Contains(app.Logs.Alarms, alarm => alarm.Contains("without DatastarResponseMode.Html", StringComparison.Ordinal));
        Assert.Contains(app.Logs.Alarms, alarm => alarm.Contains("sse.PatchElementsAsync", StringComparison.Ordinal));
    }

    // <script type="module"> of ds-script has the nonce of the request that it is rendered for.
    [Fact]
    public async Task A_page_asked_for_without_the_header_of_a_Datastar_request_has_the_nonce_of_its_request()
    {
        await using var app = await TestApp.OnKestrelAsync(app => app.MapGet("/", (HttpContext context) =>
        {
            context.SetDatastarNonce("n0nce");
            return Results.Datastar(ComponentFragment.Create<DatastarScript>(), mode: DatastarResponseMode.Html);
        }));

        Assert.Contains("nonce=\"n0nce\"", await app.Client.GetStringAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mode_that_is_none_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Results.Datastar("<p>x</p>", mode: (DatastarResponseMode)7));
    }
}
