using System.Net;
using Datastar.Razor.Tests.Fragments.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace Datastar.Razor.Tests;

/// <summary>What happens to a slice that is kept and rendered again: never does it write into somebody else's page.</summary>
public sealed class KeptSliceTests
{
    private const int Clients = 8;
    private const int Requests = 50;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_slice_that_is_kept_is_sent_once_and_spoils_no_other_answer(bool plain)
    {
        var busy = DatastarEvent.PatchElements(plain ? PlainBusy.Create() : Busy.Create());
        await using var app = await TestApp.OnKestrelAsync(app => Map(app, () => busy));

        var sent = await RequestAllAsync(app);

        Assert.Equal(1, sent.Count(status => status == HttpStatusCode.OK));
        Assert.Equal((Clients * Requests) - 1, sent.Count(status => status == HttpStatusCode.InternalServerError));
        Assert.Contains(app.Logs.Alarms, alarm => alarm.Contains("DatastarEvent.PatchElements(() => Busy.Create())", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_event_that_makes_its_slice_is_sent_to_all_clients_at_once()
    {
        var busy = DatastarEvent.PatchElements(() => Busy.Create());
        await using var app = await TestApp.OnKestrelAsync(app => Map(app, () => busy));

        Assert.All(await RequestAllAsync(app), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task A_rendered_event_is_sent_to_all_clients_at_once()
    {
        var busy = await DatastarEvent.PatchElements(Busy.Create()).RenderAsync(Wire.Request().RequestServices);
        await using var app = await TestApp.OnKestrelAsync(app => Map(app, () => busy));

        Assert.All(await RequestAllAsync(app), status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Theory]
    [InlineData("patch", "patch", false)]
    [InlineData("page", "page", false)]
    [InlineData("page", "patch", false)]
    [InlineData("patch", "page", false)]
    [InlineData("html", "patch", false)]
    [InlineData("orPage", "orPage", false)]
    [InlineData("partial", "patch", false)]
    [InlineData("patch", "partial", false)]
    [InlineData("partial", "partial", false)]
    [InlineData("render", "patch", false)]
    [InlineData("patch", "patch", true)]
    [InlineData("orPage", "patch", true)]
    [InlineData("html", "patch", true)]
    [InlineData("partial", "patch", true)]
    [InlineData("patch", "partial", true)]
    public async Task A_second_rendering_says_what_to_write_instead_whatever_the_order(string first, string second, bool plain)
    {
        var slice = plain ? PlainBusy.Create() : Busy.Create();

        Assert.Contains("<p id=\"busy\">Busy</p>", await RenderAsync(first, slice), StringComparison.Ordinal);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => RenderAsync(second, slice));

        Assert.Contains("() => Busy.Create()", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_with_a_layout_is_rendered_once_too()
    {
        var slice = InPage.Create("x");

        Assert.Contains("<title>Page</title>", await RenderAsync("page", slice), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RenderAsync("page", slice));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RenderAsync("patch", slice));
    }

    [Fact]
    public async Task A_slice_that_a_plain_one_renders_again_writes_nothing()
    {
        var slice = Busy.Create();
        await RenderAsync("patch", slice);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Render.FragmentAsync(PlainHolds.Create(slice)));
    }

    [Fact]
    public async Task Of_many_renderings_at_once_one_succeeds()
    {
        for (var i = 0; i < 50; i++)
        {
            RazorSlice slice = i % 2 == 0 ? Busy.Create() : PlainBusy.Create();
            using var start = new Barrier(Clients);
            var renderings = Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
            {
                start.SignalAndWait();
                return await Render.FragmentAsync(slice);
            })).ToList();

            await Task.WhenAll(renderings).ContinueWith(_ => { }, TaskScheduler.Default);

            Assert.Equal("<p id=\"busy\">Busy</p>", (await Assert.Single(renderings, rendering => rendering.IsCompletedSuccessfully)).Trim());
        }
    }

    [Fact]
    public async Task A_factory_that_returns_nothing_says_so()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Wire.SendAsync(DatastarEvent.PatchElements(() => null!)));

        Assert.Contains("factory", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => DatastarEvent.PatchElements((Func<Fragment>)null!));
    }

    private static async Task<string> RenderAsync(string way, RazorSlice slice)
    {
        var context = Wire.Request();
        var result = way switch
        {
            "page" => slice,
            "html" => Results.Datastar(slice, mode: DatastarResponseMode.Html),
            "orPage" => Results.DatastarOrPage(slice),
            "partial" => Results.Datastar(Holds.Create(slice)),
            "render" => Results.Datastar(await DatastarEvent.PatchElements(slice).RenderAsync(context)),
            _ => (IResult)Results.Datastar(slice),
        };
        await result.ExecuteAsync(context);
        return context.Body().Text;
    }

    private static void Map(WebApplication app, Func<DatastarEvent> kept)
    {
        app.MapGet("/kept", () => Results.Datastar(kept()));
        app.MapGet("/other", (string text) => Results.Datastar($"<p id='other'>{text}</p>"));
    }

    /// <summary>Eight clients ask at once for what is kept and for something else; the something else must be right each time.</summary>
    private static async Task<IReadOnlyList<HttpStatusCode>> RequestAllAsync(TestApp app)
    {
        using var client = new HttpClient { BaseAddress = app.Client.BaseAddress };
        var all = await Task.WhenAll(Enumerable.Range(0, Clients).Select(n => Task.Run(async () =>
        {
            var statuses = new List<HttpStatusCode>();
            for (var i = 0; i < Requests; i++)
            {
                using var kept = await client.GetAsync("/kept");
                statuses.Add(kept.StatusCode);
                if (kept.IsSuccessStatusCode)
                    Assert.Equal("<p id=\"busy\">Busy</p>", SseReader.Single(await kept.Content.ReadAsByteArrayAsync()).Elements);
                Assert.Equal($"<p id='other'>{n}-{i}</p>", SseReader.Single(await client.GetByteArrayAsync($"/other?text={n}-{i}")).Elements);
            }
            return statuses;
        })));
        return [.. all.SelectMany(statuses => statuses)];
    }
}
