using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Tests.Security;

/// <summary>What a request costs that has nothing to do with Datastar, from the server's door to the endpoint and back.</summary>
[Collection(nameof(RunsAlone))]
public sealed class PassingRequestTests
{
    [Theory]
    [InlineData("GET", "/text")]
    [InlineData("GET", "/later")]
    [InlineData("GET", "/todos/5")]
    [InlineData("POST", "/json")]
    [InlineData("GET", "/nowhere")]
    public async Task A_request_that_is_not_Datastars_allocates_nothing_more_after_AddDatastar(string method, string path)
    {
        var (plain, guarded) = (new DirectServer(), new DirectServer());
        await using var plainApp = await StartAsync(plain, _ => { });
        await using var guardedApp = await StartAsync(guarded, services => services.AddDatastar());

        // The least of many, by turns: the runtime compiles methods anew now and then, until both run in their final form.
        var (least, most) = (long.MaxValue, long.MaxValue);
        for (var round = 0; round < 20 && (round < 3 || most > least); round++)
        {
            for (var i = 0; i < 1000; i++)
                (least, most) = (Math.Min(least, plain.Send(method, path)), Math.Min(most, guarded.Send(method, path)));
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(least, most);
    }

    private static async Task<WebApplication> StartAsync(DirectServer server, Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IServer>(server);
        configure(builder.Services);
        var app = builder.Build();
        app.MapGet("/text", () => "text");
        app.MapGet("/later", async () => { await server.Later; return "text"; });
        app.MapGet("/todos/{id}", (int id) => Results.Ok());
        app.MapPost("/json", () => Results.NoContent());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>Runs requests on the thread of the caller.</summary>
    private sealed class DirectServer : IServer
    {
        private Func<string, string, long> _send = null!;
        private TaskCompletionSource _later = new();

        public Task Later => _later.Task;

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public long Send(string method, string path) => _send(method, path);

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
        {
            _send = (method, path) =>
            {
                _later = new();
                var features = new FeatureCollection(32);
                features.Set<IHttpRequestFeature>(new HttpRequestFeature { Method = method, Path = path, Protocol = "HTTP/1.1", Scheme = "http" });
                features.Set<IHttpResponseFeature>(new HttpResponseFeature());
                features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
                var before = GC.GetAllocatedBytesForCurrentThread();
                var context = application.CreateContext(features);
                var running = application.ProcessRequestAsync(context);
                _later.SetResult();
                running.GetAwaiter().GetResult();
                application.DisposeContext(context, null);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            };
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
