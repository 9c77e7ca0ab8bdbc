using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Tests.Signals;

/// <summary>A small app on a test server or on Kestrel, nothing of Datastar registered unless a test does.</summary>
internal sealed class SignalsHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SignalsHost(WebApplication app, HttpClient client) => (_app, Client) = (app, client);

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static Task<SignalsHost> StartAsync(Action<WebApplication> map, Action<WebApplicationBuilder>? configure = null, string environment = "Production") =>
        StartAsync(map, configure, kestrel: false, environment);

    public static Task<SignalsHost> StartKestrelAsync(Action<WebApplication> map, Action<WebApplicationBuilder>? configure = null) =>
        StartAsync(map, configure, kestrel: true, "Production");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task<SignalsHost> StartAsync(Action<WebApplication> map, Action<WebApplicationBuilder>? configure, bool kestrel, string environment)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        if (kestrel)
            builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0));
        else
            builder.WebHost.UseTestServer();
        configure?.Invoke(builder);
        var app = builder.Build();
        map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var client = kestrel ? new HttpClient { BaseAddress = new(AddressOf(app)) } : app.GetTestClient();
        return new(app, client);
    }

    private static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}
