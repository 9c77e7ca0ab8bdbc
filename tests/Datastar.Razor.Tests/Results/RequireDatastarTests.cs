using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor.Tests;

public sealed class RequireDatastarTests
{
    private int _calls;

    public static TheoryData<string> Guarded => ["/endpoint", "/task", "/delegate", "/group/in", "/rows/guarded", "/guarded-page"];

    [Theory, MemberData(nameof(Guarded))]
    public async Task A_request_that_no_action_sent_is_answered_by_400_and_the_handler_is_not_called(string path)
    {
        await using var app = await MvcApp.StartAsync(Map);

        foreach (var value in new[] { null, "", "false", "1" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (value is not null)
                request.Headers.Add("Datastar-Request", value);
            using var response = await app.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("Datastar-Request: true", (await response.Content.ReadFromJsonAsync<ProblemDetails>())!.Detail, StringComparison.Ordinal);
        }
        Assert.Equal(0, _calls);
    }

    [Theory, MemberData(nameof(Guarded))]
    public async Task A_request_of_an_action_passes(string path)
    {
        await using var app = await MvcApp.StartAsync(Map);
        app.Client.DefaultRequestHeaders.Add("Datastar-Request", "true");

        Assert.Equal("<p>in</p>", Assert.Single(await app.EventsAsync(path)).Elements);
    }

    [Fact]
    public async Task The_whole_of_MVC_and_of_Razor_Pages_can_be_guarded()
    {
        await using var app = await TestApp.InMemoryAsync(
            app =>
            {
                app.MapControllers().RequireDatastar();
                app.MapRazorPages().RequireDatastar();
            },
            builder => MvcApp.AddMvc(builder.Services));

        foreach (var path in new[] { "/rows/shared?model=x", "/rows-page" })
        {
            using var refused = await app.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            using var passed = await app.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Datastar-Request", "true" } } });
            Assert.Equal(HttpStatusCode.OK, passed.StatusCode);
        }
    }

    [Fact]
    public async Task A_refused_request_is_not_read()
    {
        await using var app = await MvcApp.StartAsync(app => app.MapPost("/", (TodoItem item) => Results.Datastar("<p></p>")).RequireDatastar());

        foreach (var path in new[] { "/", "/rows/guarded" })
        {
            using var response = await app.Client.PostAsync(path, new StringContent("{ broken", null, "application/json"));

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("Datastar-Request: true", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void IsDatastar_reads_the_header(string? value, bool expected)
    {
        var request = new DefaultHttpContext().Request;
        if (value is not null)
            request.Headers["datastar-request"] = value;

        Assert.Equal(expected, request.IsDatastar());
    }

    private void Map(WebApplication app)
    {
        app.MapGet("/endpoint", () => { _calls++; return Results.Datastar("<p>in</p>"); }).RequireDatastar();
        app.MapGet("/task", (ServerSentEventGenerator sse) => { _calls++; return sse.PatchElementsAsync("<p>in</p>"); }).RequireDatastar();
        app.MapGet("/delegate", (RequestDelegate)(http => { _calls++; return Results.Datastar("<p>in</p>").ExecuteAsync(http); })).RequireDatastar();
        app.MapGroup("/group").RequireDatastar().MapGet("/in", () => { _calls++; return Results.Datastar("<p>in</p>"); });
    }

    private sealed record TodoItem(string Title);
}
