using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Datastar.Razor.Testing.Tests;

/// <summary>An app of one page and some routes, in memory.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    private readonly IHost _host;

    private TestApp(IHost host) => _host = host;

    public static async Task<TestApp> StartAsync(string body, Action<IEndpointRouteBuilder>? routes = null)
    {
        var host = await new HostBuilder().ConfigureWebHost(web => web.UseTestServer().ConfigureServices(s => s.AddRouting()).Configure(app => app.UseRouting().UseEndpoints(endpoints =>
        {
            endpoints.MapGet("/", () => Results.Content($"<!DOCTYPE html><html><head><title>t</title></head><body>{body}</body></html>", "text/html"));
            routes?.Invoke(endpoints);
        }))).StartAsync();
        return new(host);
    }

    public HttpClient Client() => _host.GetTestClient();

    /// <summary>A client that keeps cookies and follows redirects by itself, as that of a WebApplicationFactory.</summary>
    public HttpClient ClientWithCookies() =>
        new(new RedirectHandler { InnerHandler = new CookieContainerHandler { InnerHandler = _host.GetTestServer().CreateHandler() } }) { BaseAddress = _host.GetTestServer().BaseAddress };

    public static IResult Page(string body) => Results.Content($"<!DOCTYPE html><html><body>{body}</body></html>", "text/html");

    public Task<DatastarPage> OpenAsync(string url = "/", DatastarPageOptions? options = null) => DatastarPage.OpenAsync(Client(), url, options);

    public static IResult Events(params string[] events) => Results.Text(string.Concat(events), "text/event-stream");

    public static string Signals(string json) => $"event: datastar-patch-signals\ndata: signals {json}\n\n";

    public static string Elements(string html) => $"event: datastar-patch-elements\ndata: elements {html}\n\n";

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
