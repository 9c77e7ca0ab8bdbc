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

    public readonly record struct Wrapper(string Value);

    public sealed record Person(string Name);

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
    public async Task A_singleton_given_as_state_is_shared() =>
        Assert.Equal(1, await RendersOfTwoAsync((live, counter, _) => live.Stream("t", counter, static counter => counter.Render("x"))));

    [Fact]
    public async Task A_lambda_that_captures_nothing_is_shared() =>
        Assert.Equal(1, await RendersOfTwoAsync((live, _, _) => live.Stream("t", static (services, _) => new(services.GetRequiredService<Counter>().Render("x")))));

    [Fact]
    public async Task A_method_of_a_singleton_is_shared() =>
        Assert.Equal(1, await RendersOfTwoAsync((live, counter, _) => live.Stream("t", counter.RenderNothing)));

    [Fact]
    public async Task A_lambda_over_variables_of_the_program_is_shared_even_while_they_change()
    {
        var written = 0;
        Assert.Equal(1, await RendersOfTwoAsync((live, counter, _) =>
        {
            written++;
            return live.Stream("t", counter, counter => counter.Render(written));
        }));
        Assert.Equal(2, written);
    }

    [Fact]
    public async Task What_a_lambda_captures_of_its_request_is_never_shared_even_if_it_is_equal() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) =>
        {
            var user = http.Request.Query["user"].ToString();
            return live.Stream("t", () => counter.Render(user));
        }));

    [Fact]
    public async Task A_variable_that_is_assigned_after_the_call_is_read_when_the_stream_runs()
    {
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/x", (ILive live, string user) =>
        {
            var shown = "nobody";
            var result = live.Stream("t", () => DatastarEvent.PatchElements($"<p id=\"p\">{shown}</p>"));
            shown = user;
            return result;
        }));
        using var ann = await app.OpenAsync("/x?user=ann");
        await ann.UntilAsync(">ann<");
        using var ben = await app.OpenAsync("/x?user=ben");
        Assert.Contains(">ben<", await ben.NextAsync(), StringComparison.Ordinal);
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        Assert.Contains(">ann<", await ann.NextAsync(), StringComparison.Ordinal);
        Assert.Contains(">ben<", await ben.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_that_is_assigned_while_the_stream_runs_shows_itself_to_its_own_page_only()
    {
        var change = new Dictionary<string, Action<string>>();
        await using var app = await LiveApp.StartAsync(web => web.MapGet("/x", (ILive live, string user) =>
        {
            var shown = "loading";
            change[user] = text => shown = text;
            return live.Stream("t", () => DatastarEvent.PatchElements($"<p id=\"p\">{shown}</p>"));
        }));
        using var ann = await app.OpenAsync("/x?user=ann");
        await ann.UntilAsync(">loading<");
        using var ben = await app.OpenAsync("/x?user=ben");
        await ben.UntilAsync(">loading<");
        change["ann"]("secret");
        await app.Live.PublishAsync("t", TestContext.Current.CancellationToken);
        Assert.Contains(">secret<", await ann.NextAsync(), StringComparison.Ordinal);
        Assert.Contains(">loading<", await ben.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equal_states_are_shared() =>
        Assert.Equal(1, await RendersOfTwoAsync((live, counter, http) =>
            live.Stream("t", (counter, http.Request.Query["user"].ToString(), 7, Guid.Empty, DayOfWeek.Friday), static view => view.counter.Render(view.Item2))));

    [Fact]
    public async Task Other_states_are_not_shared() =>
        Assert.Equal(2, await RendersOfTwoAsync(
            (live, counter, http) => live.Stream("t", (counter, user: http.Request.Query["user"].ToString()), static view => view.counter.Render(view.user)), second: "/x?user=ben"));

    [Fact]
    public async Task State_and_services_go_together() =>
        Assert.Equal(1, await RendersOfTwoAsync((live, _, http) =>
            live.Stream("t", http.Request.Query["user"].ToString(), static (user, services, _) => new(services.GetRequiredService<Counter>().Render(user)))));

    public static TheoryData<object?, object?, bool> Pairs => new()
    {
        { "a", string.Concat("", "a"), true },
        { null, null, true },
        { null, "", false },
        { 1, 1L, false },
        { 1.0m, 1.00m, false },
        { 1.5m, 1.5m, true },
        { 0.0, -0.0, false },
        { 0f, -0f, false },
        { double.NaN, double.NaN, true },
        { new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 1, 14, 0, 0, TimeSpan.FromHours(2)), false },
        { new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), true },
        { new DateTime(5, DateTimeKind.Utc), new DateTime(5, DateTimeKind.Unspecified), false },
        { new DateTime(5, DateTimeKind.Local), new DateTime(5, DateTimeKind.Local), true },
        { new TimeOnly(1), new TimeOnly(2), false },
        { new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1), true },
        { (1, ("a", 2.0m)), (1, ("a", 2.0m)), true },
        { (1, ("a", 2.0m)), (1, ("a", 2.00m)), false },
        { ("a", ("b", "c")), (("a", "b"), "c"), false },
        { new Person("ann"), new Person("ann"), false },
        { new Wrapper("ann"), new Wrapper("ann"), false },
        { new[] { 1 }, new[] { 1 }, false },
        { DayOfWeek.Friday, DayOfWeek.Friday, true },
        { DayOfWeek.Friday, 5, false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task States_are_equal_only_if_nothing_that_is_rendered_of_them_can_differ(object? first, object? second, bool shared)
    {
        var states = new Queue<object?>([first, second]);
        Assert.Equal(shared ? 1 : 2, await RendersOfTwoAsync((live, counter, _) => live.Stream("t", (counter, states.Dequeue()), static view => view.counter.Render("x"))));
    }

    [Fact]
    public async Task A_captured_scoped_service_is_not_shared() =>
        Assert.Equal(2, await RendersOfTwoAsync((live, counter, http) =>
            live.Stream("t", (counter, http.RequestServices.GetRequiredService<Scoped>()), static view => view.counter.Render(view.Item2))));

    [Fact]
    public async Task A_view_key_does_not_make_two_lambdas_one()
    {
        await using var app = await LiveApp.StartAsync(web =>
        {
            web.MapGet("/admin", (ILive live) => live.Stream("t", static () => DatastarEvent.PatchElements("<p id=\"p\">for admins</p>"), viewKey: "k"));
            web.MapGet("/all", (ILive live) => live
                .Stream("t", static () => DatastarEvent.PatchElements("<p id=\"p\">for all</p>"), viewKey: "k")
                .And("t", static () => DatastarEvent.PatchElements("<p id=\"q\">second</p>"), viewKey: "k"));
        });
        using var admin = await app.OpenAsync("/admin");
        await admin.UntilAsync("for admins");
        using var all = await app.OpenAsync("/all");
        var shown = $"{await all.NextAsync()} {await all.NextAsync()}";
        Assert.Contains("for all", shown, StringComparison.Ordinal);
        Assert.Contains("second", shown, StringComparison.Ordinal);
    }

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
        Assert.Contains("live.Stream(topics, state, static state", Assert.Single(app.Log.Of("ViewNotShared")).Message, StringComparison.Ordinal);
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
