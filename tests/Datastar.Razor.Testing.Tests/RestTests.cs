using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Testing.Tests;

/// <summary>When an act is over, whatever else the machine has to do.</summary>
public sealed class RestTests
{
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
        await page.ClickAsync("#b").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal("""{"first":true,"second":true}""", page.Signals.ToJsonString());
    }

    [Fact]
    public async Task Requests_that_are_given_up_at_once_reach_the_app_all_the_same()
    {
        var arrived = new System.Collections.Concurrent.ConcurrentQueue<int>();
        await using var app = await TestApp.StartAsync("<button id=b data-on:click='for (let i = 0; i < 20; i++) { @post(\"/x?n=\" + i) }'>b</button>", routes => routes.MapPost("/x", (int n) =>
        {
            arrived.Enqueue(n);
            return TestApp.Events(TestApp.Signals("""{"answered":true}"""));
        }));
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await page.SettleAsync().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 20), arrived.Order());
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
