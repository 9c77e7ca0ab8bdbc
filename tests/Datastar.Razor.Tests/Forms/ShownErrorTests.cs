using System.Net;
using Datastar.Razor.Tests.Forms.Guide;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Forms;

/// <summary>The messages of an earlier attempt, which a page sends along, and what an answer that succeeds does to them.</summary>
public sealed class ShownErrorTests
{
    private const string Shown = """{"name":"Ann","count":2,"errors":{"name":"Who is it for?","tip":"","title":"of another form","summary":"All wrong."}}""";
    private const string Gone = """{"errors":{"name":"","summary":""}}""";

    [Theory]
    [InlineData("/patch")]
    [InlineData("/events")]
    [InlineData("/stream")]
    [InlineData("/manual")]
    [InlineData("/html")]
    [InlineData("/none")]
    [InlineData("/empty")]
    [InlineData("/read")]
    [InlineData("/controller")]
    public async Task They_go_with_the_first_event_of_an_answer_and_those_of_other_forms_stay(string path)
    {
        await using var app = await StartAsync();

        Assert.Equal(Gone, (await app.PatchesAsync(path, Shown))[0]);
    }

    [Theory]
    [InlineData("""{"name":"Ann","count":2}""")]
    [InlineData("""{"name":"Ann","count":2,"errors":""}""")]
    [InlineData("""{"name":"Ann","count":2,"errors":{"name":"","tip":""}}""")]
    [InlineData("""{"name":"Ann","count":2,"errors":{"title":"of another form"}}""")]
    [InlineData("""{"name":"\"errors\"","count":2}""")]
    public async Task Where_none_of_the_form_is_shown_nothing_is_added(string signals)
    {
        await using var app = await StartAsync();

        Assert.Empty(await app.PatchesAsync("/patch", signals));
        Assert.Equal(HttpStatusCode.NoContent, (await app.SendAsync("/none", signals)).StatusCode);
        Assert.Equal("text/html", (await app.SendAsync("/html", signals)).Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task They_go_without_services_too()
    {
        await using var app = await TestApp.InMemoryAsync(app => app.MapPost("/", (OrderSignals order) => Results.Datastar("<p id='a'></p>")));

        Assert.Equal([Gone], await app.PatchesAsync("/", Shown));
    }

    [Fact]
    public async Task An_answer_with_messages_changes_them_in_one_patch()
    {
        await using var app = await StartAsync();

        Assert.Equal(["""{"errors":{"name":"Other.","tip":"","summary":""}}"""], await app.PatchesAsync("/refused", Shown));
    }

    [Fact]
    public async Task An_endpoint_that_takes_no_signals_leaves_them_alone()
    {
        await using var app = await StartAsync();

        Assert.Empty(await app.PatchesAsync("/unbound", Shown));
    }

    [Fact]
    public async Task Signals_of_the_apps_own_that_are_called_errors_are_its_own_matter()
    {
        await using var app = await StartAsync();

        Assert.Empty(await app.PatchesAsync("/own", """{"errors":{"name":"mine"}}"""));
    }

    [Fact]
    public async Task Names_that_are_no_plain_text_stay_in_their_line()
    {
        await using var app = await TestApp.InMemoryAsync(app => app.MapPost("/", (Signals<Dictionary<string, object>> any) => Results.Datastar("<p id='a'></p>")));

        Assert.Equal(
            ["""{"errors":{"a\ndata: x":"","\u003C/script\u003E":""}}"""], await app.PatchesAsync("/", """{"errors":{"a\ndata: x":"y","</script>":"z"}}"""));
    }

    [Fact]
    public async Task Requests_of_other_clients_get_what_the_endpoint_returns()
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.NoContent, (await app.Client.PostAsync("/none", new StringContent(Shown, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken)).StatusCode);
    }

    private static Task<TestApp> StartAsync() => FormApp.StartAsync(
        app =>
        {
            app.MapPost("/patch", (OrderSignals order) => Results.Datastar("<p id='a'></p>"));
            app.MapPost("/events", (OrderSignals order) => Results.Datastar(DatastarEvent.PatchElements("<p id='a'></p>"), DatastarEvent.PatchElements("<p id='b'></p>")));
            app.MapPost("/stream", (OrderSignals order) => Results.Datastar(EventsAsync()));
            app.MapPost("/manual", async (OrderSignals order, ServerSentEventGenerator sse) => await sse.PatchElementsAsync("<p id='a'></p>"));
            app.MapPost("/html", (OrderSignals order) => Results.Datastar(HtmlFragment.Create($"<p id='a'></p>"), mode: DatastarResponseMode.Html));
            app.MapPost("/none", (OrderSignals order) => Results.NoContent());
            app.MapPost("/empty", (OrderSignals order) => { });
            app.MapPost("/read", async (HttpRequest request) =>
            {
                await request.ReadSignalsAsync<OrderSignals>();
                return Results.Datastar("<p id='a'></p>");
            });
            app.MapPost("/refused", (OrderSignals order) => Results.DatastarValidation(new Dictionary<string, string[]> { ["Name"] = ["Other."] }));
            app.MapPost("/unbound", () => Results.Datastar("<p id='a'></p>"));
            app.MapPost("/own", (Signals<OwnErrors> own) => Results.Datastar("<p id='a'></p>"));
            app.MapControllers();
        },
        builder => builder.Services.AddControllers().AddApplicationPart(typeof(ShownErrorTests).Assembly));

    private static async IAsyncEnumerable<DatastarEvent> EventsAsync()
    {
        await Task.Yield();
        yield return DatastarEvent.PatchElements("<p id='a'></p>");
    }

    private sealed record OwnErrors(Dictionary<string, string> Errors);
}

[Route("controller")]
public sealed class ShownErrorController : ControllerBase
{
    [HttpPost]
    public IActionResult Post([FromSignals] OrderSignals order) => NoContent();
}
