using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Testing.Tests;

/// <summary>What a user is asked, waits for, and would otherwise have to end by force.</summary>
public sealed class UserTests
{
    private const string Dialogs = "<button id=b data-on:click=\"$yes = confirm('Sure?'); $name = prompt('Name?'); alert('!')\">x</button>";

    [Fact]
    public async Task Who_is_asked_says_no()
    {
        await using var app = await TestApp.StartAsync(Dialogs);
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        Assert.Equal("""{"yes":false}""", page.Signals.ToJsonString());
    }

    [Fact]
    public async Task Who_is_asked_answers_as_the_options_say()
    {
        await using var app = await TestApp.StartAsync(Dialogs);
        await using var page = await app.OpenAsync("/", new() { Confirm = text => text == "Sure?", Prompt = text => text + " Ann" });
        await page.ClickAsync("#b");
        Assert.Equal("""{"yes":true,"name":"Name? Ann"}""", page.Signals.ToJsonString());
    }

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("for (;;);")]
    [InlineData("while (true) $n++")]
    [InlineData("(function f() { Promise.resolve().then(f) })()")]
    public async Task A_script_without_end_is_a_problem_and_the_page_goes_on(string script)
    {
        await using var app = await TestApp.StartAsync($"<div data-signals='{{n: 0, m: 0}}'></div><button id=b data-on:click='{script}'>x</button><button id=c data-on:click='$m++'>y</button>");
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        Assert.Contains(page.Problems, p => p.Kind == "EndlessScript");
        await page.ClickAsync("#c");
        Assert.Equal(1, (int)page.Signals["m"]!);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task What_a_live_stream_brings_after_an_answer_without_content_is_there_when_the_act_is_over(bool streamFirst)
    {
        var changes = Channel.CreateUnbounded<string>();
        var sent = new SemaphoreSlim(0);
        await using var app = await TestApp.StartAsync("<p id=t>0</p><button id=b data-on:click=\"@post('/x')\">x</button><div data-init=\"@get('/live')\"></div>", routes =>
        {
            routes.MapGet("/live", async (HttpContext context) =>
            {
                context.Response.ContentType = "text/event-stream";
                await context.Response.WriteAsync(TestApp.Elements("<p id=t>1</p>"));
                await context.Response.Body.FlushAsync();
                await foreach (var html in changes.Reader.ReadAllAsync(context.RequestAborted))
                {
                    if (!streamFirst) await Task.Delay(50);
                    await context.Response.WriteAsync(TestApp.Elements(html));
                    await context.Response.Body.FlushAsync();
                    sent.Release();
                }
            });
            routes.MapPost("/x", async () =>
            {
                await changes.Writer.WriteAsync("<p id=t>2</p>");
                if (streamFirst) await sent.WaitAsync();
                return Results.NoContent();
            });
        });
        await using var page = await app.OpenAsync();
        Assert.Equal("1", page.Find("#t").TextContent);
        await page.ClickAsync("#b");
        Assert.Equal("2", page.Find("#t").TextContent);
    }

    [Fact]
    public async Task An_input_of_one_line_keeps_what_is_no_line_end_to_HTML()
    {
        await using var app = await TestApp.StartAsync("<input id=i data-bind:text>");
        await using var page = await app.OpenAsync();
        await page.FillAsync("#i", "a\u2028b\u0085c\nd");
        Assert.Equal("a\u2028b\u0085c d", (string?)page.Signals["text"]);
    }
}
