using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests;

/// <summary>What OpenAPI documents are made of.</summary>
public sealed class MetadataTests
{
    [Theory]
    [InlineData("one")]
    [InlineData("task")]
    [InlineData("union")]
    [InlineData("stream")]
    [InlineData("manual")]
    [InlineData("rows/Shared")]
    public async Task Endpoints_say_that_they_answer_with_an_event_stream(string path)
    {
        await using var app = await MvcApp.StartAsync(Map, builder => builder.Services.AddEndpointsApiExplorer());

        var response = Responses(app, path).Single(response => response.StatusCode == 200);

        Assert.Equal(["text/event-stream"], response.ApiResponseFormats.Select(format => format.MediaType));
    }

    [Fact]
    public async Task DatastarOrPage_answers_with_both()
    {
        await using var app = await MvcApp.StartAsync(Map, builder => builder.Services.AddEndpointsApiExplorer());

        Assert.Equal(["text/event-stream", "text/html"], Assert.Single(Responses(app, "both")).ApiResponseFormats.Select(format => format.MediaType));
    }

    [Fact]
    public async Task RequireDatastar_adds_its_refusal()
    {
        await using var app = await MvcApp.StartAsync(Map, builder => builder.Services.AddEndpointsApiExplorer());

        Assert.Equal([(200, "text/event-stream"), (400, "application/problem+json")], Responses(app, "guarded").Select(r => (r.StatusCode, r.ApiResponseFormats.Single().MediaType)).Order());
    }

    [Fact]
    public void Results_tell_their_status_and_content_type()
    {
        Assert.Equal(200, Assert.IsAssignableFrom<IStatusCodeHttpResult>(Results.Datastar("<p></p>")).StatusCode);
        Assert.Equal("text/event-stream", Assert.IsAssignableFrom<IContentTypeHttpResult>(Results.Datastar("<p></p>")).ContentType);
        Assert.Equal("text/html; charset=utf-8", Results.Datastar("<p></p>", mode: DatastarResponseMode.Html).ContentType);
    }

    private static IList<ApiResponseType> Responses(TestApp app, string path) => app.Services.GetRequiredService<IApiDescriptionGroupCollectionProvider>()
        .ApiDescriptionGroups.Items.SelectMany(group => group.Items).Single(item => item.RelativePath == path).SupportedResponseTypes;

    private static void Map(WebApplication app)
    {
        app.MapGet("/one", () => Results.Datastar("<p></p>"));
        app.MapGet("/task", async () =>
        {
            await Task.Yield();
            return TypedResults.Datastar("<p></p>");
        });
        app.MapGet("/union", Results<DatastarResult, NotFound> (bool found) => found ? TypedResults.Datastar("<p></p>") : TypedResults.NotFound());
        app.MapGet("/stream", () => Results.Datastar(AsyncEnumerable.Empty<DatastarEvent>()));
        app.MapGet("/manual", async (ServerSentEventGenerator sse) => await sse.StartAsync());
        app.MapGet("/both", () => Results.DatastarOrPage(Fragments.Slices.InPage.Create("x")));
        app.MapGet("/guarded", () => Results.Datastar("<p></p>")).RequireDatastar();
    }
}
