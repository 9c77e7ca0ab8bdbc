using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Signals;

public class PageBindingTests
{
    private static Task<SignalsHost> StartAsync() => SignalsHost.StartAsync(
        app => app.MapRazorPages(),
        builder => builder.Services.AddRazorPages(o => o.RootDirectory = "/Signals/Pages").AddApplicationPart(typeof(PageBindingTests).Assembly));

    [Fact]
    public async Task FromSignals_binds_properties_and_parameters_of_a_page()
    {
        await using var host = await StartAsync();
        const string Json = """{"title":"t","remaining":3,"user":{"name":"Ann"}}""";

        Assert.Equal("get t Ann", (await (await host.Client.GetSignalsAsync("/signals-page", Json)).TextAsync()).Trim());
        Assert.Equal("post t Ann 3", (await (await host.Client.PostSignalsAsync("/signals-page", Json)).TextAsync()).Trim());
        Assert.Equal("get  -", (await (await host.Client.GetAsync("/signals-page", TestContext.Current.CancellationToken)).TextAsync()).Trim());
        Assert.Equal("post  - 0", (await (await host.Client.PostAsync("/signals-page", null, TestContext.Current.CancellationToken)).TextAsync()).Trim());
    }

    [Theory]
    [InlineData("""{"title":1}""", "title")]
    [InlineData("""{"user":{"name":1}}""", "user.name")]
    [InlineData("""{"remaining":"x"}""", "remaining")]
    public async Task Refused_signals_never_reach_the_page(string json, string path)
    {
        await using var host = await StartAsync();

        var response = await host.Client.PostSignalsAsync("/signals-page", json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(path, (await response.ProblemAsync()).GetProperty("signal").GetString());
    }

    [Fact]
    public async Task A_form_posted_to_a_page_is_no_payload()
    {
        await using var host = await StartAsync();

        var response = await host.Client.PostAsync("/signals-page", new FormUrlEncodedContent([new("a", "b")]), TestContext.Current.CancellationToken);

        Assert.Equal("post  - 0", (await response.TextAsync()).Trim());
    }
}
