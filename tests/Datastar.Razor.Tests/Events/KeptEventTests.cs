using System.Collections.Concurrent;
using Datastar.Razor.Tests.Fragments.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests;

/// <summary>Events are values: kept and sent to many streams, each of them gets what its own request makes of it.</summary>
public sealed class KeptEventTests
{
    [Theory]
    [InlineData("slice")]
    [InlineData("fragment")]
    public async Task What_is_sent_to_many_streams_is_rendered_for_the_user_of_each(string kind)
    {
        var streams = new ConcurrentDictionary<string, (ServerSentEventGenerator Sse, TaskCompletionSource End)>();
        await using var app = await TestApp.OnKestrelAsync(
            app => app.MapGet("/", async (string user, ServerSentEventGenerator sse) =>
            {
                await sse.StartAsync();
                var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                streams[user] = (sse, end);
                await end.Task;
            }),
            builder => builder.Services.AddScoped<ScopedService>());
        using var client = new HttpClient { BaseAddress = app.Client.BaseAddress };
        var news = kind == "slice" ? DatastarEvent.PatchElements(() => WhoAmI.Create()) : DatastarEvent.PatchElements(new ShowsUser());
        var users = Enumerable.Range(0, 8).Select(n => $"user{n}").ToList();

        var answers = users.Select(user => client.GetByteArrayAsync($"/?user={user}")).ToList();
        await WaitUntilAsync(() => streams.Count == users.Count);
        await streams[users[0]].Sse.SendAsync(news);
        streams[users[0]].End.SetResult();
        await answers[0];
        await Task.WhenAll(users.Skip(1).Select(user => Task.Run(async () => await streams[user].Sse.SendAsync(news))));
        foreach (var user in users.Skip(1))
            streams[user].End.SetResult();

        for (var n = 0; n < users.Count; n++)
            Assert.Contains($"{users[n]} ", SseReader.Single(await answers[n]).Elements, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rendered_event_is_the_bytes_of_the_event()
    {
        var options = new PatchElementsOptions { Selector = "#é", Mode = ElementPatchMode.Append, EventId = "7", Retry = TimeSpan.FromSeconds(1) };
        var original = DatastarEvent.PatchElements("<p>\nx\n</p>", options);

        var rendered = await original.RenderAsync(new ServiceCollection().BuildServiceProvider());

        const string Head = "event: datastar-patch-elements\nid: 7\n";
        const string Data = "data: selector #é\ndata: mode append\ndata: elements <p>\ndata: elements x\ndata: elements </p>\n\n";
        // One second is what a client begins with, but nobody knows what it has been told since.
        Assert.Equal(Head + "retry: 1000\n" + Data, rendered.ToString());
        Assert.Equal(rendered.ToString(), System.Text.Encoding.UTF8.GetString(rendered.Bytes.Span));
        Assert.Equal(Head + Data, await Wire.TextAsync(rendered));
        Assert.Equal(await Wire.TextAsync(original), await Wire.TextAsync(rendered));
        Assert.Same(rendered, await rendered.RenderAsync(Wire.Request()));
    }

    [Fact]
    public async Task A_rendered_event_is_rendered_for_the_request_that_it_was_given()
    {
        var context = Wire.Request(new ServiceCollection().AddScoped<ScopedService>().BuildServiceProvider());
        context.Request.QueryString = new("?user=alice");

        var rendered = await DatastarEvent.PatchElements(WhoAmI.Create()).RenderAsync(context);

        Assert.Contains("alice", await Wire.TextAsync(rendered), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signals_scripts_and_removals_can_be_rendered_too()
    {
        var services = new ServiceCollection().BuildServiceProvider();
        foreach (var datastarEvent in new[] { DatastarEvent.PatchSignals(new { a = 1 }), DatastarEvent.ExecuteScript("x()"), DatastarEvent.RemoveElements("#x"), DatastarEvent.PatchElements("") })
            Assert.Equal(await Wire.TextAsync(datastarEvent), (await datastarEvent.RenderAsync(services)).ToString());
    }

    [Fact]
    public async Task What_cannot_be_rendered_throws_and_a_cancelled_rendering_is_cancelled()
    {
        var services = new ServiceCollection().BuildServiceProvider();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await DatastarEvent.PatchElements(TestFragment.Throwing).RenderAsync(services));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await DatastarEvent.PatchElements(TestFragment.Waiting()).RenderAsync(services, new CancellationToken(true)));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await DatastarEvent.PatchElements("x").RenderAsync((IServiceProvider)null!));
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        for (var waited = TimeSpan.Zero; !condition() && waited < TestApp.Patience; waited += TimeSpan.FromMilliseconds(10))
            await Task.Delay(10);
        Assert.True(condition());
    }

    private sealed class ShowsUser : Fragment
    {
        public override ValueTask RenderAsync(FragmentWriter writer, FragmentContext context, CancellationToken cancellationToken)
        {
            writer.WriteHtml("<p>"u8);
            writer.WriteText(context.HttpContext!.Request.Query["user"].ToString());
            writer.WriteHtml(" </p>"u8);
            return ValueTask.CompletedTask;
        }
    }
}
