using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Tests;

/// <summary>A running app whose log is kept: on a socket of the loopback, or in memory.</summary>
internal sealed class TestApp : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;

    private TestApp(WebApplication app, LogSink logs, HttpClient client)
    {
        _app = app;
        Logs = logs;
        Client = client;
    }

    public HttpClient Client { get; }

    public LogSink Logs { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts an app on Kestrel; the client has one connection.</summary>
    public static async Task<TestApp> OnKestrelAsync(
        Action<WebApplication> map, Action<WebApplicationBuilder>? configure = null, string environment = "Production", HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = CreateBuilder(configure, environment, out var logs);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = protocols));
        var app = await StartAsync(builder, map);
        var isHttp2 = protocols == HttpProtocols.Http2;
        return new(app, logs, new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1, UseProxy = false })
        {
            BaseAddress = new Uri(app.Urls.Single()),
            DefaultRequestVersion = isHttp2 ? HttpVersion.Version20 : HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Timeout = Patience,
        });
    }

    /// <summary>Starts an app on the test server.</summary>
    public static async Task<TestApp> InMemoryAsync(Action<WebApplication> map, Action<WebApplicationBuilder>? configure = null, string environment = "Production")
    {
        var builder = CreateBuilder(configure, environment, out var logs);
        builder.WebHost.UseTestServer();
        var app = await StartAsync(builder, map);
        return new(app, logs, app.GetTestClient());
    }

    /// <summary>Sends a GET request and reads the events of the answer to its end.</summary>
    public async Task<IReadOnlyList<SseEvent>> EventsAsync(string path) => SseReader.Read(await Client.GetByteArrayAsync(path));

    /// <summary>Begins a GET request whose answer is read piece by piece.</summary>
    public Task<HttpResponseMessage> OpenAsync(string path) => Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>A client that has sent a GET request and reads nothing. Closing it resets the connection.</summary>
    public async Task<Socket> ConnectAsync(string path)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { LingerState = new(true, 0), ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(IPAddress.Loopback, Client.BaseAddress!.Port);
        await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nDatastar-Request: true\r\n\r\n"));
        return socket;
    }

    /// <summary>Stops the app, which waits for its requests.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static WebApplicationBuilder CreateBuilder(Action<WebApplicationBuilder>? configure, string environment, out LogSink logs)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(logs = new LogSink());
        configure?.Invoke(builder);
        return builder;
    }

    private static async Task<WebApplication> StartAsync(WebApplicationBuilder builder, Action<WebApplication> map)
    {
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        return app;
    }
}
