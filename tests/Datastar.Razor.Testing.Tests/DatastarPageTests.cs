using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Testing.Tests;

public sealed class DatastarPageTests
{
    private sealed record Counter(int Count, string Name);

    [Fact]
    public async Task A_click_runs_the_expression_and_the_signals_are_read_as_a_type()
    {
        await using var app = await TestApp.StartAsync("<div data-signals=\"{count: 1, name: 'n'}\"></div><button id=b data-on:click='$count++'>+</button>");
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        Assert.Equal(new Counter(2, "n"), page.SignalsOf<Counter>());
    }

    [Fact]
    public async Task Commands_send_the_antiforgery_token_that_the_page_has_in_a_meta_element()
    {
        await using var app = await TestApp.StartAsync(
            "<meta name=token content='a&lt;b'><button id=b data-on:click=\"@post('/x', {headers: {Token: document.querySelector('meta[name=token]')?.content}})\">x</button><p id=p></p>",
            routes => routes.MapPost("/x", (HttpRequest request) => TestApp.Events($"event: datastar-patch-elements\ndata: elements <p id=p>{System.Net.WebUtility.HtmlEncode(request.Headers["Token"])}</p>\n\n")));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        Assert.Equal("a<b", page.Find("#p").TextContent);
    }

    [Theory]
    [InlineData("/_datastar/development/1.js")]
    [InlineData("/base/_datastar/development/1.js")]
    public async Task The_tools_of_development_are_not_loaded(string script)
    {
        await using var app = await TestApp.StartAsync($"<script src='{script}'></script><p>x</p>", routes => routes.MapGet("/{**path}", () => Results.Text("window.fetch.bind(window)", "text/javascript")));
        await using var page = await app.OpenAsync();
        await page.SettleAsync();
        Assert.Empty(page.Problems);
    }

    [Fact]
    public async Task A_selector_that_matches_nothing_shows_what_there_is()
    {
        await using var app = await TestApp.StartAsync("<button id=here>x</button>");
        await using var page = await app.OpenAsync();
        var error = await Assert.ThrowsAsync<DatastarPageException>(() => page.ClickAsync("#gone"));
        Assert.Contains("#gone", error.Message, StringComparison.Ordinal);
        Assert.Contains("here", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_selector_is_said()
    {
        await using var app = await TestApp.StartAsync("<p>x</p>");
        await using var page = await app.OpenAsync();
        Assert.Throws<DatastarPageException>(() => page.Find("p["));
    }

    [Theory]
    [InlineData("<button id=b disabled>x</button>", "disabled")]
    [InlineData("<button id=b hidden>x</button>", "hidden")]
    [InlineData("<div style='display: none'><button id=b>x</button></div>", "hidden")]
    public async Task What_a_user_cannot_click_is_no_click(string body, string why)
    {
        await using var app = await TestApp.StartAsync(body);
        await using var page = await app.OpenAsync();
        Assert.Contains(why, (await Assert.ThrowsAsync<DatastarPageException>(() => page.ClickAsync("#b"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_that_nobody_looked_at_fails_when_the_page_is_disposed()
    {
        await using var app = await TestApp.StartAsync("<button id=b data-on:click='@nope()'>x</button>");
        var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        Assert.Contains("@nope", (await Assert.ThrowsAsync<DatastarPageException>(async () => await page.DisposeAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_that_was_looked_at_is_no_failure()
    {
        await using var app = await TestApp.StartAsync("<button id=b data-on:click='@nope()'>x</button>");
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        Assert.Equal("ExecuteExpression", Assert.Single(page.Problems).Kind);
    }

    [Fact]
    public async Task An_answer_that_is_no_200_is_a_problem_and_changes_nothing()
    {
        await using var app = await TestApp.StartAsync("<p id=t>old</p><button id=b data-on:click=\"@post('/x')\">x</button>",
            routes => routes.MapPost("/x", () => Results.Content("<p id=t>new</p>", "text/html", statusCode: 422)));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        Assert.Equal("old", page.Find("#t").TextContent);
        Assert.Contains(page.Problems, p => p.Kind == "ResponseIgnored");
        Assert.Equal(422, Assert.Single(page.Requests).Status);
    }

    [Fact]
    public async Task A_request_tells_what_was_sent_and_what_came_back()
    {
        await using var app = await TestApp.StartAsync("<div data-signals='{a: 1, _b: 2}'></div><button id=b data-on:click=\"@post('/x?y=1')\">x</button>",
            routes => routes.MapPost("/x", () => TestApp.Events(TestApp.Signals("{\"c\":3}"))));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        var request = Assert.Single(page.Requests);
        Assert.Equal(("POST", "/x?y=1", "{\"a\":1}", 200, true), (request.Method, request.Url, request.Signals!.ToJsonString(), request.Status, request.IsEnded));
        Assert.Equal("datastar-patch-signals", Assert.Single(request.Events).Type);
        Assert.Equal(3, (int)page.Signals["c"]!);
    }

    [Fact]
    public async Task Labels_roles_and_texts_find_elements()
    {
        await using var app = await TestApp.StartAsync("<label>Title <input data-bind:title></label><button data-on:click='$saved = $title'>Save it</button><p>Some <b>bold</b> text</p>");
        await using var page = await app.OpenAsync();
        await page.ByLabel("Title").FillAsync("Milk");
        await page.ByRole("button", "Save it").ClickAsync();
        Assert.Equal("Milk", (string?)page.Signals["saved"]);
        Assert.Equal("b", page.ByText("bold").Find().LocalName);
    }

    [Fact]
    public async Task What_a_held_stream_brings_is_waited_for()
    {
        var push = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync("<p id=t>old</p><div data-init=\"@get('/live')\"></div>", routes => routes.MapGet("/live", async (HttpContext context) =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.FlushAsync();
            await push.Task;
            await context.Response.WriteAsync(TestApp.Elements("<p id=t>new</p>"));
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }));
        await using var page = await app.OpenAsync();
        Assert.Equal("old", page.Find("#t").TextContent);
        push.SetResult();
        await page.WaitForAsync(p => p.Find("#t").TextContent == "new");
    }

    [Fact]
    public async Task Waiting_for_what_never_comes_ends_with_a_sentence()
    {
        await using var app = await TestApp.StartAsync("<p id=t>x</p>");
        await using var page = await app.OpenAsync();
        Assert.Contains("<p id=\"t\">", (await Assert.ThrowsAsync<TimeoutException>(() => page.WaitForAsync(_ => false, TimeSpan.FromMilliseconds(30)))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Acts_after_disposing_are_refused()
    {
        await using var app = await TestApp.StartAsync("<button id=b>x</button>");
        var page = await app.OpenAsync();
        await page.DisposeAsync();
        await page.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => page.ClickAsync("#b"));
    }

    [Fact]
    public async Task Acts_at_the_same_time_run_one_after_the_other()
    {
        await using var app = await TestApp.StartAsync("<div data-signals='{n: 0}'></div><button id=b data-on:click=\"$n++; @post('/x')\">x</button>",
            routes => routes.MapPost("/x", () => Results.NoContent()));
        await using var page = await app.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => page.ClickAsync("#b")));
        Assert.Equal(8, (int)page.Signals["n"]!);
        Assert.Equal(8, page.Requests.Count);
    }

    [Fact]
    public async Task What_is_no_page_is_said_when_it_is_opened()
    {
        await using var app = await TestApp.StartAsync("", routes => routes.MapGet("/json", () => Results.Json(new { a = 1 })));
        Assert.Contains("application/json", (await Assert.ThrowsAsync<DatastarPageException>(() => app.OpenAsync("/json"))).Message, StringComparison.Ordinal);
        Assert.Contains("404", (await Assert.ThrowsAsync<DatastarPageException>(() => app.OpenAsync("/missing"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_leads_to_another_page()
    {
        await using var app = await TestApp.StartAsync("<a id=a href='/two'>two</a>", routes => routes.MapGet("/two", () => Results.Content("<p id=p data-text='1 + 1'></p>", "text/html")));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#a");
        Assert.Equal(("/two", "2"), (page.Url, page.Find("#p").TextContent));
    }

    [Fact]
    public async Task A_form_without_Datastar_is_posted_and_its_answer_shown()
    {
        await using var app = await TestApp.StartAsync("<form id=f method=post action='/save'><input name=a value=1></form>", routes => routes.MapPost("/save",
            async (HttpRequest request) => Results.Content($"<p id=p>{(await request.ReadFormAsync())["a"]}</p>", "text/html")));
        await using var page = await app.OpenAsync();
        await page.SubmitAsync("#f");
        Assert.Equal("1", page.Find("#p").TextContent);
    }

    [Fact]
    public async Task An_app_that_throws_is_a_broken_connection()
    {
        await using var app = await TestApp.StartAsync("<button id=b data-on:click=\"@post('/x')\">x</button>", routes => routes.MapPost("/x", string () => throw new InvalidOperationException("the app's fault")));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        Assert.Contains(page.Problems, p => p.Kind == "ConnectionBroken" && p.Message.Contains("the app's fault", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hidden_tab_gives_its_stream_up_and_asks_again_when_shown()
    {
        await using var app = await TestApp.StartAsync("<div data-init=\"@get('/live')\"></div>", routes => routes.MapGet("/live", async (HttpContext context) =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }));
        await using var page = await app.OpenAsync();
        await page.HideAsync();
        Assert.True(Assert.Single(page.Requests).IsEnded);
        await page.ShowAsync();
        Assert.Equal(2, page.Requests.Count);
    }

    [Fact]
    public async Task A_file_is_bound_and_uploaded()
    {
        await using var app = await TestApp.StartAsync("<input id=f type=file data-bind:up>");
        await using var page = await app.OpenAsync();
        await page.UploadAsync("#f", new PageFile("a.txt", "hi"u8.ToArray(), "text/plain"));
        Assert.Equal("""[{"name":"a.txt","contents":"aGk=","mime":"text/plain"}]""", page.Signals["up"]!.ToJsonString());
    }

    [Fact]
    public async Task Markup_is_compared_by_its_meaning()
    {
        await using var app = await TestApp.StartAsync("<p class='a' id='b'>x</p>");
        await using var page = await app.OpenAsync();
        page.MarkupMatches("#b", "<p id=b   class=a>x</p>");
        Assert.Throws<DatastarPageException>(() => page.MarkupMatches("#b", "<p id=b class=a>y</p>"));
    }

    [Fact]
    public async Task A_clock_of_the_test_is_not_moved_by_the_page()
    {
        await using var app = await TestApp.StartAsync("<button id=b data-on:click__debounce.1s='$n = 1'>x</button>");
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var page = await app.OpenAsync("/", new() { TimeProvider = time });
        await page.ClickAsync("#b");
        await Assert.ThrowsAsync<InvalidOperationException>(() => page.AdvanceAsync(TimeSpan.FromSeconds(1)));
        time.Advance(TimeSpan.FromSeconds(1));
        await page.SettleAsync();
        Assert.Equal(1, (int)page.Signals["n"]!);
    }
}
