using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Forms;

/// <summary>How large the signals of one endpoint may be.</summary>
public sealed class SignalsLimitTests
{
    private const int Global = 1000;

    [Theory]
    [InlineData("/plain", Global)]
    [InlineData("/more", 5000)]
    [InlineData("/less", 100)]
    [InlineData("/group", 5000)]
    [InlineData("/group/inner", 3000)]
    [InlineData("/controller/limit", 5000)]
    [InlineData("/controller/limit/plain", Global)]
    [InlineData("/controller/all", 5000)]
    [InlineData("/controller/all/less", 100)]
    [InlineData("/limited", 5000)]
    [InlineData("/read", 5000)]
    public async Task An_endpoint_may_take_more_or_less_than_the_others(string path, int most)
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await SendAsync(app, path, most));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(app, path, most + 1));
    }

    [Fact]
    public async Task It_counts_for_the_query_too()
    {
        await using var app = await StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.Client.GetAsync("/more?datastar=" + Payload(5000), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.Client.GetAsync("/more?datastar=" + Payload(5001), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task It_raises_the_limit_of_the_server_unless_the_endpoint_has_one()
    {
        await using var app = await StartAsync(server: 2000);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(app, "/more", 5000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(app, "/more", 5001));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(app, "/sized", 3000));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(app, "/sized", 1500));
    }

    [Fact]
    public async Task What_is_too_large_is_a_message_about_the_whole_where_validation_patches_are_on()
    {
        await using var app = await FormApp.StartAsync(Map, Configure(2000));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[4000]), "file", "a.txt" } };
        using var upload = new HttpRequestMessage(HttpMethod.Post, "/file") { Content = form, Headers = { { "Datastar-Request", "true" } } };

        Assert.Equal(["""{"errors":{"summary":"What was sent is too large."}}"""], await app.PatchesAsync("/plain", Payload(1001)));
        Assert.Contains("data: signals {\"errors\":{\"summary\":\"What was sent is too large.\"}}", await (await app.Client.SendAsync(upload, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(app, "/plain", 1001, isDatastar: false));
    }

    [Fact]
    public void A_limit_that_would_refuse_everything_is_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SignalsLimitAttribute(0));
        Assert.Equal(7, new SignalsLimitAttribute(7).MaxBytes);
    }

    private static Task<TestApp> StartAsync(int? server = null) => TestApp.OnKestrelAsync(
        Map,
        builder =>
        {
            builder.Services.AddDatastar();
            Configure(server)(builder);
        });

    private static Action<WebApplicationBuilder> Configure(int? server) => builder =>
    {
        builder.Services.Configure<DatastarOptions>(options => options.Signals = new() { MaxBytes = Global });
        builder.Services.AddControllers().AddApplicationPart(typeof(SignalsLimitTests).Assembly);
        builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Forms/Pages");
        if (server is not null)
            builder.Services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = server);
    };

    private static void Map(WebApplication app)
    {
        app.MapPost("/plain", (Signals<Dictionary<string, string>> signals) => "ok");
        app.MapMethods("/more", ["GET", "POST"], [SignalsLimit(5000)] (Signals<Dictionary<string, string>> signals) => "ok");
        app.MapPost("/less", [SignalsLimit(100)] (Signals<Dictionary<string, string>> signals) => "ok");
        var group = app.MapGroup("/group").WithMetadata(new SignalsLimitAttribute(5000));
        group.MapPost("", (Signals<Dictionary<string, string>> signals) => "ok");
        group.MapPost("/inner", [SignalsLimit(3000)] (Signals<Dictionary<string, string>> signals) => "ok");
        app.MapPost("/read", [SignalsLimit(5000)] async (HttpRequest request) => (await request.ReadSignalsAsync<Dictionary<string, string>>()).Count);
        app.MapPost("/sized", [SignalsLimit(5000), RequestSizeLimit(2000)] (Signals<Dictionary<string, string>> signals) => "ok");
        app.MapPost("/file", (IFormFile file) => "ok").DisableAntiforgery();
        app.MapControllers();
        app.MapRazorPages();
    }

    private static string Payload(int length) => "{\"a\":\"" + new string('x', length - "{\"a\":\"\"}".Length) + "\"}";

    private static async Task<HttpStatusCode> SendAsync(TestApp app, string path, int length, bool isDatastar = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(Payload(length), System.Text.Encoding.UTF8, "application/json") };
        if (isDatastar)
            request.Headers.Add("Datastar-Request", "true");
        return (await app.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
    }
}

[Route("controller/limit")]
public sealed class SignalsLimitController : ControllerBase
{
    [HttpPost, SignalsLimit(5000)]
    public IActionResult Post([FromSignals] Dictionary<string, string> signals) => Ok("ok");

    [HttpPost("plain")]
    public IActionResult Plain([FromSignals] Dictionary<string, string> signals) => Ok("ok");
}

[Route("controller/all"), SignalsLimit(5000)]
public sealed class SignalsLimitOfAllController : ControllerBase
{
    [HttpPost]
    public IActionResult Post([FromSignals] Dictionary<string, string> signals) => Ok("ok");

    [HttpPost("less"), SignalsLimit(100)]
    public IActionResult Less([FromSignals] Dictionary<string, string> signals) => Ok("ok");
}

[SignalsLimit(5000), IgnoreAntiforgeryToken]
public sealed class LimitedModel : PageModel
{
    public IActionResult OnPost([FromSignals] Dictionary<string, string> signals) => Content("ok");
}
