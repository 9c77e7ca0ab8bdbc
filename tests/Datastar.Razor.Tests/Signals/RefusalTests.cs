using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Signals;

public class RefusalTests
{
    private const string Int = "a whole number from -2147483648 to 2147483647";

    [Theory]
    [InlineData("""{"title":1}""", "title", "a string")]
    [InlineData("""{"title":null}""", "title", "a string")]
    [InlineData("""{"remaining":"many"}""", "remaining", Int)]
    [InlineData("""{"remaining":""}""", "remaining", Int)]
    [InlineData("""{"remaining":1.5}""", "remaining", Int)]
    [InlineData("""{"remaining":99999999999}""", "remaining", Int)]
    [InlineData("""{"remaining":null}""", "remaining", Int)]
    [InlineData("""{"filter":{}}""", "filter", "a whole number")]
    public async Task A_wrong_type_names_the_signal_and_what_was_expected(string json, string path, string expected)
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", (TodoSignals signals) => "called"));

        var response = await host.Client.PostSignalsAsync("/", json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal(path, problem.GetProperty("signal").GetString());
        Assert.Equal(expected, problem.GetProperty("expected").GetString());
        Assert.Equal($"The signal '{path}' was expected to be {expected}.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("""{"user":{"name":[]}}""", "user.name", "a string")]
    [InlineData("""{"user":{"age":"secret"}}""", "user.age", Int + ", or null")]
    [InlineData("""{"user":{"address":{"city":true}}}""", "user.address.city", "a string")]
    [InlineData("""{"user":[1]}""", "user", "an object")]
    [InlineData("""{"tags":["a",{}]}""", "tags[1]", "a string")]
    [InlineData("""{"tags":{"a":1}}""", "tags", "an array")]
    [InlineData("""{"renamed":"secret"}""", "renamed", "true or false")]
    public async Task A_nested_signal_is_named_by_its_path(string json, string path, string expected)
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", (PageSignals signals) => "called"));

        var response = await host.Client.PostSignalsAsync("/", json);
        var text = await response.TextAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal(path, problem.GetProperty("signal").GetString());
        Assert.Equal(expected, problem.GetProperty("expected").GetString());
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "The payload is not valid JSON.")]
    [InlineData("[]", "The signals have to be a JSON object.")]
    [InlineData("null", "The signals have to be a JSON object.")]
    [InlineData("5", "The signals have to be a JSON object.")]
    [InlineData("{", "The payload is not valid JSON.")]
    [InlineData("{}{}", "The payload is not valid JSON.")]
    [InlineData("{} x", "The payload is not valid JSON.")]
    [InlineData("{'title':1}", "The payload is not valid JSON.")]
    [InlineData("""{"title":"a",}""", "The signal 'title' is not valid JSON.")]
    [InlineData("""{"user":{"name":}}""", "The signal 'user.name' is not valid JSON.")]
    [InlineData("""{"a":1,"\u0061":2}""", "The signal 'a' is there twice.")]
    [InlineData("""{"a":{"b":[{"c":1,"d":2,"c":3}]}}""", "The signal 'a.b[0].c' is there twice.")]
    [InlineData("""{"__proto__":{}}""", "The signal '__proto__' has a name that no signal may have.")]
    [InlineData("""{"a":{"constructor":1}}""", "The signal 'a.constructor' has a name that no signal may have.")]
    [InlineData("""{"\u0070rototype":1}""", "The signal 'prototype' has a name that no signal may have.")]
    [InlineData("""{"title":"\ud800"}""", "The signal 'title' is text that is not valid Unicode.")]
    [InlineData("""{"other":["\udc00x"]}""", "The signal 'other[0]' is text that is not valid Unicode.")]
    [InlineData("""{"ratio":1e999}""", "The signal 'ratio' is a number that is out of range.")]
    public async Task A_payload_that_is_unsound_is_refused_whatever_the_type(string json, string detail)
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapMethods("/", ["GET", "POST"], (TodoSignals signals) => "called"));
        var content = new StringContent(json.Length == 0 ? " " : json, System.Text.Encoding.UTF8, "application/json");

        foreach (var response in new[]
        {
            await host.Client.PostAsync("/", content, TestContext.Current.CancellationToken),
            await host.Client.GetSignalsAsync("/", json.Length == 0 ? " " : json),
        })
        {
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(detail, (await response.ProblemAsync()).GetProperty("detail").GetString());
        }
    }

    [Fact]
    public async Task Names_that_differ_in_case_only_are_refused_where_both_mean_the_same_member()
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", (TodoSignals signals) => signals.Title));

        foreach (var json in new[] { """{"title":"a","TITLE":"b"}""", """{"TITLE":"a","title":"b"}""", """{"title":"a","\u0054ITLE":"b"}""" })
        {
            var refused = await host.Client.PostSignalsAsync("/", json);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Matches("^The signal '(title|TITLE)' is there twice: '(title|TITLE)' means the same.$", (await refused.ProblemAsync()).GetProperty("detail").GetString());
        }
        Assert.Equal("a", await (await host.Client.PostSignalsAsync("/", """{"title":"a","foo":1,"FOO":2}""")).TextAsync());
    }

    [Fact]
    public async Task Invalid_UTF8_is_refused_in_bodies_queries_and_names()
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapMethods("/", ["GET", "POST"], (TodoSignals signals) => "called"));
        var inValue = new ByteArrayContent([.. "{\"other\":\""u8, 0xC3, 0x28, .. "\"}"u8]) { Headers = { ContentType = new("application/json") } };
        var inName = new ByteArrayContent([.. "{\""u8, 0xFF, .. "\":1}"u8]) { Headers = { ContentType = new("application/json") } };

        Assert.Equal(HttpStatusCode.BadRequest, (await host.Client.PostAsync("/", inValue, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Client.PostAsync("/", inName, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Client.GetAsync("/?datastar={%22x%22:%22%C3%28%22}", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonx")]
    [InlineData(null)]
    public async Task A_body_of_another_content_type_is_415(string? contentType)
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", (TodoSignals signals) => "called"));
        var content = new ByteArrayContent("{}"u8.ToArray());
        if (contentType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        var response = await host.Client.PostAsync("/", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        await response.ProblemAsync();
    }

    [Theory]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("application/problem+json")]
    public async Task Other_JSON_content_types_are_read(string contentType)
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", (TodoSignals signals) => "called"));
        var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        Assert.Equal("called", await (await host.Client.PostAsync("/", content, TestContext.Current.CancellationToken)).TextAsync());
    }

    [Fact]
    public async Task The_parameter_twice_in_the_query_is_refused()
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapGet("/", (TodoSignals signals) => "called"));

        var response = await host.Client.GetAsync("/?datastar=%7B%7D&data%73tar=%7B%7D", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Limits_of_size_and_depth_are_options()
    {
        await using var host = await SignalsHost.StartAsync(
            app => app.MapMethods("/", ["GET", "POST"], (TodoSignals signals) => "called"),
            builder => builder.Services.AddDatastar(o => o.Signals = new() { MaxBytes = 20, MaxDepth = 3 }));

        Assert.Equal(HttpStatusCode.OK, (await host.Client.PostSignalsAsync("/", """{"a":[{"b":"1234"}]}""")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.Client.PostSignalsAsync("/", """{"a":[{"b":"12345"}]}""")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.Client.GetSignalsAsync("/", """{"a":[{"b":"12345"}]}""")).StatusCode);
        var deep = await host.Client.PostSignalsAsync("/", """{"a":[{"b":[1]}]}""");
        Assert.Equal("The signal 'a[0].b' is nested deeper than the 3 levels that are allowed.", (await deep.ProblemAsync()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Required_members_that_are_missing_are_refused()
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", (RequiredSignals signals) => signals.Title));

        var problem = await (await host.Client.PostSignalsAsync("/", """{"count":1}""")).ProblemAsync();

        Assert.Equal("The payload was expected to be an object with 'title'.", problem.GetProperty("detail").GetString());
        Assert.Equal("x", await (await host.Client.PostSignalsAsync("/", """{"title":"x"}""")).TextAsync());
    }

    [Fact]
    public async Task The_apps_own_ProblemDetails_are_used_where_it_has_them()
    {
        await using var host = await SignalsHost.StartAsync(
            app => app.MapPost("/", (TodoSignals signals) => "called"),
            builder => builder.Services.AddProblemDetails(o => o.CustomizeProblemDetails = context => context.ProblemDetails.Extensions["app"] = "mine"));

        var problem = await (await host.Client.PostSignalsAsync("/", """{"title":1}""")).ProblemAsync();

        Assert.Equal("mine", problem.GetProperty("app").GetString());
        Assert.Equal("title", problem.GetProperty("signal").GetString());
    }

    [Fact]
    public async Task Filters_and_groups_around_the_endpoint_change_nothing()
    {
        var filtered = 0;
        await using var host = await SignalsHost.StartAsync(app =>
        {
            var group = app.MapGroup("/g").AddEndpointFilter((context, next) => { filtered++; return next(context); });
            group.MapPost("/", (TodoSignals signals) => "called").AddEndpointFilter((context, next) => { filtered++; return next(context); });
        });

        Assert.Equal(HttpStatusCode.BadRequest, (await host.Client.PostSignalsAsync("/g", "x")).StatusCode);
        Assert.Equal(0, filtered);
        Assert.Equal("called", await (await host.Client.PostSignalsAsync("/g", "{}")).TextAsync());
        Assert.Equal(2, filtered);
    }

    [Fact]
    public async Task A_lower_size_limit_of_the_endpoint_goes_first()
    {
        await using var host = await SignalsHost.StartKestrelAsync(app => app.MapPost("/", (TodoSignals signals) => "called").WithMetadata(new RequestSizeLimitAttribute(10)));
        foreach (var chunked in new[] { false, true })
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/")
            {
                Content = new StringContent("""{"title":"x"}""", System.Text.Encoding.UTF8, "application/json"),
                // Kestrel does not read the rest of such a body, and closes the connection.
                Headers = { TransferEncodingChunked = chunked, ConnectionClose = true },
            };
            var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
            await response.ProblemAsync();
        }
        Assert.Equal("called", await (await host.Client.PostSignalsAsync("/", "{}")).TextAsync());
    }

    [Fact]
    public async Task What_a_constructor_or_a_converter_does_not_take_is_refused_too()
    {
        await using var host = await SignalsHost.StartAsync(
            app => app.MapPost("/", (Signals<Picky> signals) => signals.Value.Name),
            builder => builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase))));

        var problem = await (await host.Client.PostSignalsAsync("/", """{"name":"secret"}""")).ProblemAsync();
        Assert.Equal("The payload does not have a value that is allowed.", problem.GetProperty("detail").GetString());
        problem = await (await host.Client.PostSignalsAsync("/", """{"filter":"secret"}""")).ProblemAsync();
        Assert.Equal("The signal 'filter' was expected to be one of \"all\", \"active\", \"completed\".", problem.GetProperty("detail").GetString());
    }

    public sealed class Picky
    {
        public string Name
        {
            get;
            set => field = value == "secret" ? throw new ArgumentException("secret") : value;
        } = "";

        public TodoFilter Filter { get; set; }
    }
}
