using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Signals;

public class BindingTests
{
    [Theory]
    [InlineData("GET", true)]
    [InlineData("DELETE", true)]
    [InlineData("POST", false)]
    [InlineData("PUT", false)]
    [InlineData("PATCH", false)]
    [InlineData("QUERY", false)]
    public async Task Signals_come_from_the_query_for_GET_and_DELETE_and_from_the_body_otherwise(string method, bool fromQuery)
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapMethods("/", [method], (TodoSignals signals) => signals.ToString()));
        const string Query = """{"title":"query","remaining":1,"filter":1}""";
        const string Body = """{"title":"body","remaining":1,"filter":1,"other":{"x":[1]}}""";
        var request = new HttpRequestMessage(new(method), "/?datastar=" + Uri.EscapeDataString(Query))
        {
            Content = new StringContent(Body, System.Text.Encoding.UTF8, "application/json"),
        };

        var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal($"TodoSignals {{ Title = {(fromQuery ? "query" : "body")}, Remaining = 1, Filter = Active }}", await response.TextAsync());
    }

    [Fact]
    public async Task HEAD_reads_the_query()
    {
        TodoSignals? seen = null;
        await using var host = await SignalsHost.StartAsync(app => app.MapMethods("/", ["HEAD"], (TodoSignals signals) => { seen = signals; }));

        await host.Client.SendAsync(new(HttpMethod.Head, "/?datastar=%7B%22title%22%3A%22head%22%7D"), TestContext.Current.CancellationToken);

        Assert.Equal(new("head"), seen);
    }

    [Fact]
    public async Task The_query_is_decoded_as_the_client_encodes_it()
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapGet("/", (TodoSignals signals) => signals.Title));
        const string Title = "a+b & c=d %41 100% ? # é 😀 \"q\" \\ \u0001";

        var response = await host.Client.GetSignalsAsync("/", JsonSerializer.Serialize(new { title = Title }));

        Assert.Equal(Title, await response.TextAsync());
        Assert.Equal("a b", await (await host.Client.GetAsync("/?x=1&datastar={%22title%22:%22a+b%22}&y", TestContext.Current.CancellationToken)).TextAsync());
    }

    [Fact]
    public async Task Missing_signals_keep_the_defaults_of_the_type()
    {
        await using var host = await SignalsHost.StartAsync(app =>
            app.MapPost("/", (PageSignals signals) => $"{signals.User.Name} {signals.User.Age} {string.Join(',', signals.Tags)} {signals.Flag}"));

        Assert.Equal("nobody 3 new True", await (await host.Client.PostSignalsAsync("/", """{"user":{"age":3}}""")).TextAsync());
    }

    [Fact]
    public async Task An_absent_payload_is_defaults_or_null_where_the_parameter_may_be_null()
    {
        await using var host = await SignalsHost.StartAsync(app =>
        {
            app.MapMethods("/value", ["GET", "POST"], (TodoSignals signals) => signals.ToString());
            app.MapMethods("/nullable", ["GET", "POST"], (TodoSignals? signals) => signals is null ? "null" : "made");
            app.MapMethods("/struct", ["GET", "POST"], (PointSignals signals) => signals.ToString());
            app.MapMethods("/nullable-struct", ["GET", "POST"], (PointSignals? signals) => signals is null ? "null" : "made");
            app.MapMethods("/wrapped", ["GET", "POST"], (Signals<Address> signals) => signals.Value.ToString());
            app.MapMethods("/nullable-wrapped", ["GET", "POST"], (Signals<Address>? signals) => signals is null ? "null" : "made");
        });

        foreach (var (url, expected) in new[]
        {
            ("/value", "TodoSignals { Title = , Remaining = 0, Filter = All }"), ("/nullable", "null"),
            ("/struct", "PointSignals { X = 0, Y = 0 }"), ("/nullable-struct", "null"),
            ("/wrapped", "Address { City = , Street =  }"), ("/nullable-wrapped", "null"),
        })
        {
            Assert.Equal(expected, await (await host.Client.GetAsync(url, TestContext.Current.CancellationToken)).TextAsync());
            Assert.Equal(expected, await (await host.Client.GetAsync(url + "?datastar=", TestContext.Current.CancellationToken)).TextAsync());
            Assert.Equal(expected, await (await host.Client.PostAsync(url, null, TestContext.Current.CancellationToken)).TextAsync());
            Assert.Equal(expected, await (await host.Client.PostSignalsAsync(url, "")).TextAsync());
        }
    }

    [Fact]
    public async Task Structs_wrapped_types_and_several_parameters_bind_from_one_request()
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/",
            (PointSignals point, PointSignals? again, Signals<Dictionary<string, JsonElement>> all, [AsParameters] Wrapper wrapper) =>
                $"{point} {again?.X} {all.Value.Count} {wrapper.Todo.Title}"));

        Assert.Equal("PointSignals { X = 1, Y = 2 } 1 3 t", await (await host.Client.PostSignalsAsync("/", """{"x":1,"y":2,"title":"t"}""")).TextAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Client.PostSignalsAsync("/", """{"title":{}}""")).StatusCode);
    }

    [Fact]
    public async Task ReadSignalsAsync_reads_any_type_and_may_be_called_again()
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            var first = await request.ReadSignalsAsync<Address>(cancellationToken);
            var second = await request.ReadSignalsAsync<TodoSignals>(cancellationToken);
            return $"{first.City} {second.Remaining}";
        }));

        Assert.Equal("Rome 4", await (await host.Client.PostSignalsAsync("/", """{"city":"Rome","remaining":4}""")).TextAsync());
    }

    [Fact]
    public async Task The_JSON_options_of_the_app_are_honoured()
    {
        await using var host = await SignalsHost.StartAsync(
            app => app.MapPost("/", (SnakeSignals signals) => signals.ToString()),
            builder => builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower));

        Assert.Equal("SnakeSignals { FirstName = Ann, TodoCount = 2 }", await (await host.Client.PostSignalsAsync("/", """{"first_name":"Ann","todo_count":2}""")).TextAsync());
    }

    [Theory]
    [InlineData("""{"_open":true,"_times":3,"_must":"x","ratio":0.5}""")]
    [InlineData("""{"open":true,"times":3,"must":"x","ratio":0.5}""")]
    [InlineData("""{"Open":true,"_Times":3,"_MUST":"x","ratio":0.5}""")]
    public async Task Local_signals_keep_their_defaults_whatever_a_request_says(string json)
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapMethods("/", ["GET", "POST"], (Signals<Drawer> drawer) => drawer.Value.ToString()));

        Assert.Equal("Drawer { Open = False, Ratio = 0.5, Times = 7, Must = kept }", await (await host.Client.PostSignalsAsync("/", json)).TextAsync());
        Assert.Equal("Drawer { Open = False, Ratio = 0.5, Times = 7, Must = kept }", await (await host.Client.GetSignalsAsync("/", json)).TextAsync());
    }

    public sealed record Drawer([property: LocalSignal] bool Open = false, double Ratio = 0)
    {
        [LocalSignal]
        public int Times { get; set; } = 7;

        [LocalSignal, JsonRequired]
        public string Must { get; set; } = "kept";
    }

    [Fact]
    public async Task A_refusal_is_repeated_as_often_as_the_signals_are_asked_for()
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapMethods("/", ["GET", "POST"], async (HttpRequest request, CancellationToken cancellationToken) =>
        {
            var refusals = new List<string>();
            foreach (var _ in Enumerable.Range(0, 3))
                refusals.Add((await Assert.ThrowsAsync<SignalsException>(async () => await request.ReadSignalsAsync<TodoSignals>(cancellationToken))).Message);
            return string.Join(' ', refusals.Distinct());
        }));

        Assert.Equal("The signal 'a' is there twice.", await (await host.Client.PostSignalsAsync("/", """{"a":1,"a":2}""")).TextAsync());
        Assert.Equal("The signal 'a' is there twice.", await (await host.Client.GetSignalsAsync("/", """{"a":1,"a":2}""")).TextAsync());
        Assert.Equal("The signal 'title' was expected to be a string.", await (await host.Client.PostSignalsAsync("/", """{"title":1}""")).TextAsync());
    }

    [Fact]
    public async Task Signals_that_are_asked_for_eight_at_once_are_read_once()
    {
        await using var host = await SignalsHost.StartKestrelAsync(app => app.MapPost("/", async (HttpRequest request, CancellationToken cancellationToken) =>
            string.Join(' ', (await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => request.ReadSignalsAsync<TodoSignals>(cancellationToken).AsTask()))).Select(signals => signals.Title))));

        Assert.Equal("a a a a a a a a", await (await host.Client.PostSignalsAsync("/", """{"title":"a"}""")).TextAsync());
    }

    [Fact]
    public async Task A_source_generated_context_alone_is_enough()
    {
        await using var host = await SignalsHost.StartAsync(
            app => app.MapPost("/", (PageSignals page, LocalSignals local) => $"{page.User.Name} {page.Flag} {local.Open} {local.Ratio}"),
            builder => builder.Services.ConfigureHttpJsonOptions(o =>
            {
                o.SerializerOptions.TypeInfoResolverChain.Clear();
                o.SerializerOptions.TypeInfoResolverChain.Add(SignalsJsonContext.Default);
            }));

        Assert.Equal("Ann False False 0.5", await (await host.Client.PostSignalsAsync("/", """{"user":{"name":"Ann"},"renamed":false,"_open":true,"ratio":0.5}""")).TextAsync());
    }

    [Fact]
    public async Task Names_that_the_apps_options_spell_otherwise_are_an_error_that_says_what_to_write()
    {
        await using var host = await SignalsHost.StartAsync(
            app => app.MapPost("/", async (HttpContext context) =>
                (await Assert.ThrowsAsync<InvalidOperationException>(() => context.Request.ReadSignalsAsync<PageSignals>(context.RequestAborted).AsTask())).Message),
            builder => builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper));

        Assert.Equal(
            "The property 'User' of 'PageSignals' is the signal 'user' on the page, but the app's JSON options name it 'USER', so it would never arrive. "
            + "Write [Signals(Naming = SignalNaming.SnakeCaseUpper)] on the type, or set another PropertyNamingPolicy in ConfigureHttpJsonOptions.",
            await (await host.Client.PostSignalsAsync("/", "{}")).TextAsync());
    }

    public readonly record struct Wrapper(TodoSignals Todo);
}
