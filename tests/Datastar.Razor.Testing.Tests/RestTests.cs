using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Testing.Tests;

/// <summary>When an act is over, whatever else the machine has to do.</summary>
public sealed class RestTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_act_waits_for_an_app_that_the_machine_keeps_from_going_on()
    {
        await using var app = await TestApp.StartAsync("<button id=b data-on:click='@get(\"/slow\")'>b</button>", routes => routes.MapGet("/slow", async (HttpContext context) =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(TestApp.Signals("""{"first":true}"""));
            await context.Response.Body.FlushAsync();
            // Work for several times as long as an act waits for a silent stream, all of it before the app's next turn.
            for (var i = 0; i < 80 * Environment.ProcessorCount; i++)
                _ = Task.Factory.StartNew(() => Thread.Sleep(5), CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
            await Task.Factory.StartNew(static () => { }, CancellationToken.None, TaskCreationOptions.PreferFairness, TaskScheduler.Default);
            await context.Response.WriteAsync(TestApp.Signals("""{"second":true}"""));
        }));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b").WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.Equal("""{"first":true,"second":true}""", page.Signals.ToJsonString());
    }

    [Fact]
    public async Task A_stream_that_has_sent_no_more_than_a_comment_is_waited_for()
    {
        await using var app = await TestApp.StartAsync("<div data-init='@get(\"/live\")'></div>", routes => routes.MapGet("/live", async (HttpContext context) =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(": here\n\n");
            await context.Response.Body.FlushAsync();
            Thread.Sleep(5);
            await context.Response.WriteAsync(TestApp.Signals("""{"first":true}"""));
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }));
        await using var page = await app.OpenAsync().WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.Equal("""{"first":true}""", page.Signals.ToJsonString());
    }

    [Fact]
    public async Task Requests_that_are_given_up_at_once_reach_the_app_in_their_order()
    {
        var arrived = new ConcurrentQueue<int>();
        await using var app = await TestApp.StartAsync("<button id=b data-on:click='for (let i = 0; i < 20; i++) { @post(\"/x?n=\" + i) }'>b</button>", routes => routes.MapPost("/x", (int n) =>
        {
            arrived.Enqueue(n);
            return TestApp.Events(TestApp.Signals("""{"answered":true}"""));
        }));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b").WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 20), arrived);
    }

    [Fact]
    public async Task An_app_that_the_machine_keeps_from_answering_is_not_given_up_by_the_next_request()
    {
        var seen = new ConcurrentQueue<string>();
        await using var app = await TestApp.StartAsync("<button id=b data-on:click='@get(\"/x?n=1\"); @get(\"/y\"); @get(\"/x?n=1\")'>b</button>", routes =>
        {
            routes.MapGet("/x", async (HttpContext context) =>
            {
                for (var turn = 0; turn < 200; turn++) await Task.Yield();
                seen.Enqueue(context.RequestAborted.IsCancellationRequested ? "given up" : "x");
                return TestApp.Events(TestApp.Signals("""{"answered":true}"""));
            });
            routes.MapGet("/y", () =>
            {
                seen.Enqueue("y");
                return Results.NoContent();
            });
        });
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b").WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.Equal(["x", "y", "x"], seen);
    }

    [Fact]
    public async Task A_request_given_up_with_none_after_it_has_reached_the_app_when_the_act_ends()
    {
        var seen = new ConcurrentQueue<string>();
        await using var app = await TestApp.StartAsync("<button id=b data-on:click='let c = new AbortController(); @get(\"/x\", {requestCancellation: c}); c.abort()'>b</button>",
            routes => routes.MapGet("/x", async () =>
            {
                for (var turn = 0; turn < 200; turn++) await Task.Yield();
                seen.Enqueue("x");
                return Results.NoContent();
            }));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b").WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.Equal(["x"], seen);
    }

    [Fact]
    public async Task Scripts_run_in_the_order_of_the_page_whichever_comes_first()
    {
        var second = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync("<script src='/1.js'></script><script src='/2.js'></script><p id=p></p>", routes =>
        {
            routes.MapGet("/1.js", async () =>
            {
                await Task.WhenAny(second.Task, Task.Delay(50));
                return Results.Text("document.querySelector('#p').append(1)", "text/javascript");
            });
            routes.MapGet("/2.js", () =>
            {
                second.SetResult();
                return Results.Text("document.querySelector('#p').append(2)", "text/javascript");
            });
        });
        await using var page = await app.OpenAsync().WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.Equal("12", page.Find("#p").TextContent);
    }

    [Fact]
    public async Task A_script_that_the_app_fails_to_serve_is_a_problem_and_not_waited_for()
    {
        await using var app = await TestApp.StartAsync("<script src='/1.js'></script>", routes => routes.MapGet("/1.js", string () => throw new InvalidOperationException("the app's fault")));
        await using var page = await app.OpenAsync().WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.Contains("the app's fault", Assert.Single(page.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_app_throws_when_its_client_leaves_fails_neither_the_act_nor_the_page()
    {
        await using var app = await TestApp.StartAsync("<button id=a data-on:click='@get(\"/live\")'>a</button><div data-init='@get(\"/live\")'></div>", routes => routes.MapGet("/live", async (HttpContext context) =>
        {
            context.RequestAborted.Register(() => throw new InvalidOperationException("the app's fault"));
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync(TestApp.Signals("""{"open":true}"""));
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#a").WaitAsync(Limit, TestContext.Current.CancellationToken);
        Assert.True((bool)page.Signals["open"]!);
    }

    [Fact]
    public async Task Header_names_that_differ_in_case_are_one_header_with_both_values()
    {
        await using var app = await TestApp.StartAsync("<button id=b data-on:click='@post(\"/x\", {headers: {\"x-one\": 1, \"X-One\": \" two \", accept: \"own/type\"}})'>b</button>",
            routes => routes.MapPost("/x", (HttpContext context) =>
                TestApp.Events(TestApp.Signals($$"""{"one":"{{context.Request.Headers["X-One"]}}","accept":"{{context.Request.Headers.Accept}}"}"""))));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        Assert.Equal("""{"one":"1, two","accept":"text/event-stream,text/html,application/json,own/type"}""", page.Signals.ToJsonString());
    }
}
