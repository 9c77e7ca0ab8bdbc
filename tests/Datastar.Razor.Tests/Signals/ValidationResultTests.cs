using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests.Signals;

public sealed class ValidationResultTests
{
    private static readonly Dictionary<string, string[]> Errors = new() { ["Title"] = ["Too long."] };

    [Fact]
    public void Its_contents_can_be_read()
    {
        Assert.Equal(["Too long."], TypedResults.DatastarValidation(Errors).Errors["Title"]);
        Assert.Equal(["Too long."], Assert.IsType<DatastarValidationResult>(Results.DatastarValidation(Errors)).Errors["Title"]);
        Assert.Throws<ArgumentNullException>(() => TypedResults.DatastarValidation(null!));
    }

    [Fact]
    public async Task After_the_stream_has_begun_it_is_one_more_event()
    {
        await using var app = await TestApp.OnKestrelAsync(app => app.MapGet("/", async (ServerSentEventGenerator sse, CancellationToken cancellationToken) =>
        {
            await sse.PatchElementsAsync("<p id=\"a\"></p>", cancellationToken: cancellationToken);
            return Results.DatastarValidation(Errors);
        }));
        app.Client.DefaultRequestHeaders.Add("Datastar-Request", "true");

        var events = await app.EventsAsync("/");

        Assert.Equal("""{"errors":{"title":"Too long."}}""", events[1].Signals);
    }

    [Fact]
    public async Task After_another_response_has_begun_it_says_what_to_do()
    {
        InvalidOperationException? failure = null;
        await using var app = await TestApp.OnKestrelAsync(app => app.MapGet("/", async (HttpContext context) =>
        {
            await context.Response.WriteAsync("begun");
            failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Results.DatastarValidation(Errors).ExecuteAsync(context));
        }));

        Assert.Equal("begun", await app.Client.GetStringAsync("/", TestContext.Current.CancellationToken));
        Assert.StartsWith("The response has already started, so validation errors cannot be its status: return DatastarValidation before", failure!.Message, StringComparison.Ordinal);
    }
}
