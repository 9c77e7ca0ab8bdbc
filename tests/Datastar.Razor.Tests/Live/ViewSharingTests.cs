using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Live;

/// <summary>Who shares a rendering. In doubt nobody does: a rendering that was made for one user must not reach another.</summary>
public sealed class ViewSharingTests
{
    private sealed class Counter
    {
        public int Renders;

        public DatastarEvent Render(object? text)
        {
            var number = Interlocked.Increment(ref Renders);
            return DatastarEvent.PatchElements($"<p id=\"p\">{text} #{number}</p>");
        }

        public DatastarEvent RenderNothing() => Render(null);
    }

    private sealed class Scoped;

    private readonly record struct Wrapper(string Value);

    private sealed record Person(string Name);

    /// <summary>Opens two streams and publishes once: the renderings of that publish.</summary>
    private static async Task<int> RendersOfTwoAsync(Func<ILive, Counter, HttpContext, LiveStreamResult> open, string first = "/x?user=ann", string second = "/x?user=ann")
    {
        await using var app = await LiveApp.StartAsync(
            web => web.MapGet("/x", (ILive live, Counter counter, HttpContext http) => open(live, counter, http)),
            build: b => b.Services.AddSingleton<Counter>().AddScoped<Scoped>());
        using var a = await app.OpenAsync(first);
        await a.UntilAsync("#");
        using var b = await app.OpenAsync(second);
        await b.UntilAsync("#");
        var counter = app.Get<Counter>();
        var before = counter.Renders;
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        // Streams of their own: each sees its own rendering; shared ones see the same. Either way both get one with a new number.
        await Task.WhenAll(NewerAsync(a, before), NewerAsync(b, before));
        return counter.Renders - before;
    }

    private static async Task NewerAsync(LiveReader stream, int before)
    {
        while (true)
        {
            var block = await stream.UntilAsync("#");
            if (int.Parse(block[(block.IndexOf('#', StringComparison.Ordinal) + 1)..block.IndexOf("</p>", StringComparison.Ordinal)], CultureInfo.InvariantCulture) > before)
                return;
        }
    }

    [Fact]
    public async Task A_lambda_over_a_singleton_is_shared() =>
        Assert.Equal(1, await RendersOfTwoAsync((live, counter, _) => live.Stream("t", () => counter.Render("x"))));

    [Fact]
    public async Task A_lambda_that_captures_nothing_is_shared() =>
        Assert.Equal(1, await RendersOfTwoAsync((live, _, _) => live.Stream("t", static (services, _) => new(services.GetRequiredService<Counter>().Render("x")))));

    [Fact]
    public async Task A_method_of_a_singleton_is_shared() =>
        Assert.Equal(1, await RendersOfTwoAsync((live, counter, _) => live.Stream("t", counter.RenderNothing)));

    [Fact]
    public async Task Equal_captured_strings_are_shared() =>
        Assert.Equal(1, await RendersOfTwoAsync((live, counter, http) =>
        {
            var user = http.Request.Query["user"].ToString();
            return live.Stream("t", () => counter.Render(user));
        }));

    [Fact]
    public async Task Other_captured_strings_are_not_shared() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) =>
        {
            var user = http.Request.Query["user"].ToString();
            return live.Stream("t", () => counter.Render(user));
        }, second: "/x?user=ben"));

    [Fact]
    public async Task Captured_strings_of_an_outer_scope_are_compared_too() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) =>
        {
            var user = http.Request.Query["user"].ToString();
            var result = default(LiveStreamResult);
            foreach (var number in new[] { 1 })
                result = live.Stream("t", () => counter.Render($"{user} {number}"));
            return result!;
        }, second: "/x?user=ben"));

    [Fact]
    public async Task A_captured_request_is_not_shared() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) => live.Stream("t", () => counter.Render(http.Request.Query["user"]))));

    [Fact]
    public async Task A_captured_scoped_service_is_not_shared() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) =>
        {
            var scoped = http.RequestServices.GetRequiredService<Scoped>();
            return live.Stream("t", () => counter.Render(scoped));
        }));

    [Fact]
    public async Task A_captured_record_is_not_shared_even_if_it_is_equal() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) =>
        {
            var person = new Person(http.Request.Query["user"].ToString());
            return live.Stream("t", () => counter.Render(person.Name));
        }));

    [Fact]
    public async Task A_captured_struct_of_the_apps_own_is_not_shared() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) =>
        {
            var wrapper = new Wrapper(http.Request.Query["user"].ToString());
            return live.Stream("t", () => counter.Render(wrapper.Value));
        }));

    [Fact]
    public async Task A_captured_token_of_the_request_is_not_shared() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) =>
        {
            var aborted = http.RequestAborted;
            return live.Stream("t", () => counter.Render(aborted.CanBeCanceled));
        }));

    [Fact]
    public async Task A_view_key_shares_what_the_author_says_is_the_same() =>
        Assert.Equal(1, await RendersOfTwoAsync((live, counter, http) => live.Stream("t", () => counter.Render(http.Request.Path), viewKey: "all")));

    [Fact]
    public async Task Other_view_keys_are_not_shared() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) => live.Stream("t", () => counter.Render("x"), viewKey: http.Request.Query["user"]), second: "/x?user=ben"));

    [Fact]
    public async Task Other_topics_are_not_shared() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) => live.Stream(["t", http.Request.Query["user"].ToString()], () => counter.Render("x")), second: "/x?user=ben"));

    [Fact]
    public async Task Other_code_is_not_shared() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) => http.Request.Query["user"] == "ann"
            ? live.Stream("t", () => counter.Render("ann"))
            : live.Stream("t", () => counter.Render("ben")), second: "/x?user=ben"));

    [Fact]
    public async Task Streams_of_other_cultures_are_not_shared_and_each_is_rendered_in_its_own()
    {
        // Not predefined: the tests run without ICU data, where all cultures format alike.
        var comma = CultureInfo.ReadOnly(new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } });
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/x", (ILive live, string? c) =>
        {
            if (c is not null)
                CultureInfo.CurrentCulture = comma;
            return live.Stream("t", static (_, _) => new(DatastarEvent.PatchElements($"<p id=\"p\">{1.5.ToString(CultureInfo.CurrentCulture)}</p>")));
        }));
        using var point = await app.OpenAsync("/x");
        using var commas = await app.OpenAsync("/x?c=1");
        Assert.Contains(">1.5<", await point.NextAsync(), StringComparison.Ordinal);
        Assert.Contains(">1,5<", await commas.NextAsync(), StringComparison.Ordinal);
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        Assert.Contains(">1,5<", await commas.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ambient_in_the_publishing_request_does_not_reach_the_rendering()
    {
        var user = new AsyncLocal<string>();
        await using var app = await LiveApp.StartAsync(web =>
        {
            web.MapGet("/x", (ILive live) =>
            {
                user.Value = "reader";
                return live.Stream("t", () => DatastarEvent.PatchElements($"<p id=\"p\">{user.Value ?? "nobody"}</p>"));
            });
            web.MapPost("/y", async (ILive live) =>
            {
                user.Value = "writer";
                await live.PublishAsync("t");
            });
        });
        using var stream = await app.OpenAsync("/x");
        Assert.Contains("nobody", await stream.NextAsync(), StringComparison.Ordinal);
        using var answer = await app.Client.PostAsync(new Uri("/y", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Contains("nobody", await stream.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_says_what_keeps_two_streams_apart()
    {
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/x", (ILive live, HttpContext http) => live.Stream("t", () => DatastarEvent.PatchElements($"<p id=\"p\">{http.Request.Path}</p>"))));
        using var a = await app.OpenAsync("/x");
        await a.UntilAsync("elements");
        Assert.Empty(app.Log.Of("ViewNotShared"));
        using var b = await app.OpenAsync("/x");
        await b.UntilAsync("elements");
        Assert.Contains("HttpContext", Assert.Single(app.Log.Of("ViewNotShared")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_leaves_does_not_take_the_shared_rendering_with_it()
    {
        using var entered = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/x", (ILive live, HttpContext http) => live.Stream("t", async (_, ct) =>
        {
            // What a lambda may do that shares by a view key and uses its own request all the same.
            var isMine = http.Request.Query["user"].ToString();
            if (isMine == "ann")
            {
                entered.Release();
                await go.WaitAsync(CancellationToken.None);
                throw new ObjectDisposedException("request");
            }
            return DatastarEvent.PatchElements($"<p id=\"p\">{isMine}</p>");
        }, viewKey: "one")));
        var ann = await app.OpenAsync("/x?user=ann");
        await entered.WaitAsync(TestContext.Current.CancellationToken);
        using var ben = await app.OpenAsync("/x?user=ben");
        ann.Dispose();
        await app.EventuallyAsync(() => app.Log.Of("StreamClosed").Count > 0);
        go.Release(10);
        await ben.UntilAsync("ben");
    }
}
