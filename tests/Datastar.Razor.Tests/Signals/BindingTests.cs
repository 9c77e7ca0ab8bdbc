using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Datastar.Razor.Tests.Signals;

public class BindingTests
{
    [Fact]
    public async Task A_record_binds_from_the_query_for_GET_and_from_the_body_for_POST()
    {
        await using var host = await SignalsHost.StartAsync(app =>
            app.MapMethods("/", ["GET", "POST"], (TodoSignals signals) => signals.ToString()));

        const string Json = """{"title":"Buy milk","remaining":2,"filter":1,"other":{"x":[1]}}""";
        const string Expected = "TodoSignals { Title = Buy milk, Remaining = 2, Filter = Active }";

        Assert.Equal(Expected, await (await host.Client.GetSignalsAsync("/", Json)).TextAsync());
        Assert.Equal(Expected, await (await host.Client.PostSignalsAsync("/", Json)).TextAsync());
    }

    [Fact]
    public async Task Missing_signals_keep_the_defaults_of_the_type()
    {
        await using var host = await SignalsHost.StartAsync(app =>
            app.MapPost("/", (PageSignals signals) => $"{signals.User.Name} {signals.User.Age} {string.Join(',', signals.Tags)} {signals.Flag}"));

        Assert.Equal("nobody 3 new True", await (await host.Client.PostSignalsAsync("/", """{"user":{"age":3}}""")).TextAsync());
    }

    [Fact]
    public async Task Bad_JSON_is_a_400_with_ProblemDetails_and_never_reaches_the_handler()
    {
        var called = false;
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", (TodoSignals signals) => called = true));

        var response = await host.Client.PostSignalsAsync("/", """{"title":"x","remaining":"many"}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.ProblemAsync();
        Assert.Equal("remaining", problem.GetProperty("signal").GetString());
        Assert.Equal("The signal 'remaining' was expected to be a whole number from -2147483648 to 2147483647.", problem.GetProperty("detail").GetString());
        Assert.False(called);
    }
}
