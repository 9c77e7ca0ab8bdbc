using Datastar.Razor.Testing;
using Datastar.Razor.Tests.Forms.Guide;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Forms;

/// <summary>The forms of the guide in the hands of a user, without a browser.</summary>
public sealed class FormPageTests
{
    [Fact]
    public async Task Messages_come_and_go_by_themselves()
    {
        await using var app = await FormApp.StartAsync(app => app.MapOrders());
        await using var page = await app.PageAsync("/orders");

        await page.FillAsync("#count", "100");
        await page.FillAsync("#tip", "much");
        await page.ClickAsync("#order");
        Assert.Equal(("", "", "A sum such as 2.50, please."), (page.Shown("#name-error"), page.Shown("#count-error"), page.Shown("#tip-error")));

        await page.FillAsync("#tip", "2.5");
        Assert.Equal("", page.Shown("#tip-error"));
        await page.ClickAsync("#order");
        Assert.Equal(("Who is it for?", "The field Number of pieces must be between 1 and 99."), (page.Shown("#name-error"), page.Shown("#count-error")));

        await page.FillAsync("#name", "Ann");
        Assert.Equal(("", "The field Number of pieces must be between 1 and 99."), (page.Shown("#name-error"), page.Shown("#count-error")));
        await page.FillAsync("#count", "60");
        await page.FillAsync("#tip", "");
        await page.ClickAsync("#order");
        Assert.Equal(("", "Such an order needs a tip."), (page.Shown("#count-error"), page.Shown("#summary")));

        await page.FillAsync("#count", "2");
        await page.ClickAsync("#order");
        Assert.Equal(("2 for Ann", ""), (page.Shown("#ordered"), page.Shown("#summary")));
        Assert.All(page.FindAll("[role=alert]"), message => Assert.Equal("", message.TextContent));
    }

    [Fact]
    public async Task An_answer_without_a_body_takes_messages_away_too()
    {
        await using var app = await FormApp.StartAsync(app => app.MapOrders());
        await using var page = await app.PageAsync("/orders");
        await page.FillAsync("#day", "2026-11-22");
        await page.FillAsync("#name", "nobody");
        await page.ClickAsync("#order");
        Assert.Equal("We bake on all days but Sunday.", page.Shown("#day-error"));

        await page.FillAsync("#day", "2026-11-23");
        await page.ClickAsync("#check");
        Assert.Equal("There is no such person.", page.Shown("#name-error"));

        await page.FillAsync("#name", "Ann");
        await page.ClickAsync("#check");
        Assert.All(page.FindAll("[role=alert]"), message => Assert.Equal("", message.TextContent));
    }

    [Fact]
    public async Task A_component_does_the_same()
    {
        await using var app = await FormApp.StartAsync(app =>
        {
            app.MapOrders();
            app.MapGet("/component", () => Results.Datastar<OrderForm>(mode: DatastarResponseMode.Html));
        });
        await using var page = await app.PageAsync("/component");

        await page.ClickAsync("#order");
        Assert.Equal("Who is it for?", page.Shown("#name-error"));
        await page.FillAsync("#name", "A");
        Assert.Equal("", page.Shown("#name-error"));
    }

    [Fact]
    public async Task Files_are_signals_and_the_server_says_how_far_it_is()
    {
        var store = new PhotoStore { Turns = new(0) };
        await using var app = await FormApp.StartAsync(app => app.MapPhotos(store));
        await using var page = await app.PageAsync("/photos");

        await page.UploadAsync("#files", new PageFile("a.png", new byte[] { 1, 2, 3 }, "image/png"), new PageFile("b.png", new byte[20_000], "image/png"));
        var sending = page.ClickAsync("#send");
        store.Turns.Release();
        await page.WaitForAsync(page => page.Find("#progress").GetAttribute("value") == "50");
        store.Turns.Release();
        await page.WaitForAsync(page => page.Shown("#stored") == "2 photos");
        await sending;

        Assert.Equal([("a.png", 3L), ("b.png", 20_000L)], store.Files);
    }

    [Fact]
    public async Task A_form_of_files_is_stored_with_progress_too()
    {
        var store = new PhotoStore();
        await using var app = await FormApp.StartAsync(app => app.MapPhotos(store));
        await using var page = await app.PageAsync("/photos");

        await page.UploadAsync("#album-files", new PageFile("a.png", new byte[5], "image/png"));
        await page.ClickAsync("#album-send");
        await page.WaitForAsync(page => page.Shown("#stored") == "1 photos");

        Assert.Equal([("a.png", 5L)], store.Files);
        Assert.Equal(100, (int)page.Signals["progress"]!);
    }

    [Fact]
    public async Task How_much_of_a_file_has_arrived_is_shown_while_it_is_being_sent()
    {
        var films = new FilmStore();
        await using var app = await FormApp.StartAsync(app => app.MapFilms(films), builder => builder.Services.AddDatastar().AddLive());
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = app.Client.BaseAddress };
        await using var page = await DatastarPage.OpenAsync(client, "/films");
        await page.WaitForAsync(page => page.Requests is [{ Events.Count: > 0 }]);

        var rest = new TaskCompletionSource();
        using var form = new MultipartFormDataContent { { new PausedContent(new byte[400], rest.Task, new byte[600]), "film", "a.mp4" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/films/f1") { Content = form, Headers = { { "Datastar-Request", "true" } } };
        var sending = client.SendAsync(request, TestContext.Current.CancellationToken);
        await page.WaitForAsync(page => page.Find("progress").GetAttribute("value") == "400");
        rest.SetResult();
        await page.WaitForAsync(page => page.Find("progress").GetAttribute("value") == "1000");

        Assert.Contains("All of it", await (await sending.WaitAsync(TestApp.Patience)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Films_are_sent_by_the_page_itself()
    {
        var films = new FilmStore();
        await using var app = await FormApp.StartAsync(app => app.MapFilms(films), builder => builder.Services.AddDatastar().AddLive());
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = app.Client.BaseAddress };
        await using var page = await DatastarPage.OpenAsync(client, "/films");

        await page.UploadAsync("#film", new PageFile("a.mp4", new byte[1000], "video/mp4"));
        await page.ClickAsync("#film-send");
        await page.WaitForAsync(page => page.Shown("#arrived") == "All of it" && page.Find("progress").GetAttribute("value") == "1000");

        Assert.Equal(1000, films.ArrivedOf("f1"));
    }

    [Fact]
    public async Task Files_that_are_too_large_are_a_message()
    {
        await using var app = await FormApp.StartAsync(app => app.MapPhotos(new()));
        await using var page = await app.PageAsync("/photos");

        await page.UploadAsync("#files", new PageFile("a.png", new byte[7_000_000], "image/png"));
        await page.ClickAsync("#send");

        Assert.Equal("What was sent is too large.", page.Shown("#summary"));
    }

    /// <summary>Two pieces, the second when it is let.</summary>
    private sealed class PausedContent(byte[] first, Task until, byte[] second) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(first);
            await stream.FlushAsync();
            await until;
            await stream.WriteAsync(second);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = first.Length + second.Length;
            return true;
        }
    }
}
