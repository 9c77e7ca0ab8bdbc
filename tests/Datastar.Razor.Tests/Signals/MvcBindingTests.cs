using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Signals;

public class MvcBindingTests
{
    private static Task<SignalsHost> StartAsync(Action<JsonOptions>? json = null) => SignalsHost.StartAsync(
        app => app.MapControllers(),
        builder =>
        {
            var mvc = builder.Services.AddControllers().AddApplicationPart(typeof(SignalsController).Assembly);
            if (json is not null)
                mvc.AddJsonOptions(json);
        });

    [Fact]
    public async Task FromSignals_binds_all_signals_and_single_ones_by_path_of_the_same_request()
    {
        await using var host = await StartAsync();
        const string Json = """{"user":{"name":"Ann","age":7},"tags":["a","b"]}""";

        Assert.Equal("Ann a,b Ann 7", await (await host.Client.PostSignalsAsync("/mvc/mixed", Json)).TextAsync());
        Assert.Equal("Ann a,b Ann 7", await (await host.Client.GetSignalsAsync("/mvc/mixed", Json)).TextAsync());
    }

    [Fact]
    public async Task Absent_signals_are_defaults_or_null_where_the_parameter_may_be_null()
    {
        await using var host = await StartAsync();

        Assert.Equal("nobody null - 42", await (await host.Client.GetAsync("/mvc/absent", TestContext.Current.CancellationToken)).TextAsync());
    }

    [Theory]
    [InlineData("/mvc/mixed", """{"user":{"name":1}}""", "user.name")]
    [InlineData("/mvc/mixed", """{"user":{"age":"x"}}""", "user.age")]
    [InlineData("/mvc/single", """{"user":{"age":"x"}}""", "user.age")]
    [InlineData("/mvc/single", """{"user":5}""", "user")]
    [InlineData("/mvc/property", """{"title":[]}""", "title")]
    public async Task Refused_signals_never_reach_the_action(string url, string json, string path)
    {
        await using var host = await StartAsync();

        var response = await host.Client.PostSignalsAsync(url, json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(path, (await response.ProblemAsync()).GetProperty("signal").GetString());
    }

    [Fact]
    public async Task A_property_of_a_controller_binds()
    {
        await using var host = await StartAsync();

        Assert.Equal("TodoSignals { Title = x, Remaining = 0, Filter = All }", await (await host.Client.PostSignalsAsync("/mvc/property", """{"title":"x"}""")).TextAsync());
    }

    [Fact]
    public async Task A_form_binds_by_MVC_itself_next_to_signals()
    {
        await using var host = await StartAsync();
        var form = new FormUrlEncodedContent([new("title", "from the form")]);

        Assert.Equal("from the form nobody", await (await host.Client.PostAsync("/mvc/form", form, TestContext.Current.CancellationToken)).TextAsync());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await host.Client.PostAsync("/mvc/mixed", form, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task JSON_options_of_an_MVC_app_are_honoured()
    {
        await using var host = await StartAsync(o => o.JsonSerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter()));

        Assert.Equal("TodoSignals { Title = , Remaining = 0, Filter = Completed }", await (await host.Client.PostSignalsAsync("/mvc/property", """{"filter":"Completed"}""")).TextAsync());
    }
}

[ApiController]
[Route("mvc")]
public class SignalsController : ControllerBase
{
    [AcceptVerbs("GET", "POST", Route = "mixed")]
    public string Mixed([FromSignals] PageSignals page, [FromSignals("user.name")] string name, [FromSignals("user.age")] int age = 1) =>
        $"{page.User.Name} {string.Join(',', page.Tags)} {name} {age}";

    [HttpGet("absent")]
    public string Absent([FromSignals] PageSignals page, [FromSignals] PageSignals? nullable, [FromSignals("user.name")] string? name, [FromSignals("user.age")] int age = 42) =>
        $"{page.User.Name} {(nullable is null ? "null" : "made")} {name ?? "-"} {age}";

    [HttpPost("single")]
    public string One([FromSignals("user.age")] int age) => $"{age}";

    [HttpPost("form")]
    public string Form([FromForm] string title, [FromSignals] PageSignals page) => $"{title} {page.User.Name}";
}

[ApiController]
[Route("mvc/property")]
public class SignalsPropertyController : ControllerBase
{
    [FromSignals]
    public TodoSignals Signals { get; set; } = new();

    [HttpPost]
    public string Post() => Signals.ToString();
}
