using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Signals;

public class ValidationTests
{
    private static Task<SignalsHost> StartAsync(bool patches = true) => SignalsHost.StartAsync(
        app =>
        {
            app.MapPost("/minimal", (ValidatedSignals signals) => "called " + signals.Title);
            app.MapPost("/wrapped", (Signals<ValidatedSignals> signals) => "called " + signals.Value.Title);
            app.MapPost("/form", ([FromForm] string title) => Results.DatastarValidation<ValidatedSignals>(new Dictionary<string, string[]> { ["Title"] = [title, "again"] })).DisableAntiforgery();
            app.MapPost("/manual", (ValidatedSignals signals) => Results.DatastarValidation(new Dictionary<string, string[]> { ["title"] = ["<b> \"x\"\r\n"] }));
            app.MapControllers();
        },
        builder =>
        {
            Forms.Guide.Startup.AddForms(builder, patches);
            builder.Services.AddControllers().AddApplicationPart(typeof(ValidationTests).Assembly);
        });

    [Theory]
    [InlineData("""{"title":"toolong","how_many":9,"errors":{}}""", """{"title":"Too long.","how_many":"Too many."}""")]
    [InlineData("""{"title":"toolong","errors":{"title":"x","how_many":"y","host":{"firstName":"z"}}}""", """{"title":"Too long.","how_many":"","host":{"firstName":""}}""")]
    [InlineData("""{"host":{},"guests":[{"firstName":"a"},{}],"errors":{}}""", """{"host":{"firstName":"The FirstName field is required."},"guests":{"1":{"firstName":"The FirstName field is required."}}}""")]
    [InlineData("""{"title":"all","errors":{}}""", """{"summary":"All wrong."}""")]
    [InlineData("""{"title":"host","errors":{"host":{"firstName":"x"}}}""", """{"host":{"firstName":"","summary":"No such host."}}""")]
    [InlineData("""{"title":"host","errors":{}}""", """{"host":{"summary":"No such host."}}""")]
    [InlineData("""{"how_many":4}""", """{"title":"","how_many":"Too many.","host":{"firstName":""},"guests":""}""")]
    public async Task Failed_validation_of_a_Datastar_request_patches_the_errors(string signals, string errors)
    {
        await using var host = await StartAsync();

        foreach (var url in new[] { "/minimal", "/wrapped", "/validated" })
        {
            var response = await PostAsync(host, url, signals);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            AssertPatch(errors, await response.TextAsync());
        }
    }

    [Fact]
    public async Task Other_requests_get_400()
    {
        await using var host = await StartAsync();

        foreach (var url in new[] { "/minimal", "/validated", "/manual" })
        {
            var response = await host.Client.PostSignalsAsync(url, """{"title":"toolong"}""");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.True((await response.ProblemAsync()).GetProperty("errors").EnumerateObject().Any());
        }
    }

    [Fact]
    public async Task Without_validation_patches_a_Datastar_request_gets_400_too()
    {
        await using var host = await StartAsync(patches: false);

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(host, "/minimal", """{"title":"toolong"}""")).StatusCode);
    }

    [Fact]
    public async Task Valid_signals_reach_the_handler()
    {
        await using var host = await StartAsync();

        foreach (var url in new[] { "/minimal", "/wrapped", "/validated" })
            Assert.Equal("called ok", await (await PostAsync(host, url, """{"title":"ok"}""")).TextAsync());
    }

    [Fact]
    public async Task Errors_at_hand_are_patched_and_stay_text()
    {
        await using var host = await StartAsync(patches: false);

        AssertPatch("""{"title":"<b> \"x\"\r\n"}""", await (await PostAsync(host, "/manual", """{"errors":{}}""")).TextAsync());
    }

    [Fact]
    public async Task The_fields_of_a_form_are_named_by_its_type()
    {
        await using var host = await StartAsync(patches: false);
        var request = new HttpRequestMessage(HttpMethod.Post, "/form") { Content = new FormUrlEncodedContent([new("title", "Wrong.")]), Headers = { { "Datastar-Request", "true" } } };

        var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        AssertPatch("""{"title":"Wrong. again","how_many":"","host":{"firstName":""},"guests":""}""", await response.TextAsync());
    }

    [Fact]
    public void ErrorFor_shows_a_message_only_where_there_is_one()
    {
        Assert.StartsWith("data-text=\"$errors?.title ?? ''\" data-show=\"$errors?.title\" ", Ds.ErrorFor(ValidatedSignals.Ref.Title).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("data-text=\"$errors?.host?.firstName ?? ''\" data-show=\"$errors?.host?.firstName\" ", Ds.ErrorFor(ValidatedSignals.Ref.Host.FirstName).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("data-text=\"$errors?.host?.summary ?? ''\" data-show=\"$errors?.host?.summary\" ", Ds.ErrorFor(ValidatedSignals.Ref.Host).ToString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(SignalsHost host, string url, string signals) => host.Client.SendAsync(
        new(HttpMethod.Post, url) { Content = new StringContent(signals, System.Text.Encoding.UTF8, "application/json"), Headers = { { "Datastar-Request", "true" } } },
        TestContext.Current.CancellationToken);

    private static void AssertPatch(string errors, string stream)
    {
        const string Signals = "data: signals ";
        Assert.StartsWith("event: datastar-patch-signals\n", stream, StringComparison.Ordinal);
        var line = stream.Split('\n').Single(line => line.StartsWith(Signals, StringComparison.Ordinal));
        var patch = JsonNode.Parse(line[Signals.Length..])!["errors"];
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(errors), patch), patch?.ToJsonString());
    }
}
