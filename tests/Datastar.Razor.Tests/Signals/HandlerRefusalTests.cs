using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Signals;

/// <summary>Refusals that come as an exception out of a handler.</summary>
public class HandlerRefusalTests
{
    private static void Map(WebApplication app)
    {
        app.MapGet("/read", async (HttpRequest request, CancellationToken cancellationToken) => (await request.ReadSignalsAsync<TodoSignals>(cancellationToken)).ToString());
        app.MapGet("/nullable-struct", (PointSignals? point) => $"{point}");
        app.MapRazorPages();
    }

    private static void Configure(WebApplicationBuilder builder)
    {
        builder.Services.AddDatastar();
        builder.Services.AddRazorPages(o => o.RootDirectory = "/Signals/Pages").AddApplicationPart(typeof(HandlerRefusalTests).Assembly);
    }

    [Theory]
    [InlineData("Production", false)]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task AddDatastar_answers_them_with_ProblemDetails_however_the_app_handles_exceptions(string environment, bool hasExceptionHandler)
    {
        await using var host = await SignalsHost.StartAsync(
            app =>
            {
                if (hasExceptionHandler)
                    app.UseExceptionHandler(failed => failed.Run(context => context.Response.WriteAsync("the app's own")));
                Map(app);
            },
            Configure,
            environment);

        foreach (var (url, json, path) in new[] { ("/read", """{"title":1}""", "title"), ("/nullable-struct", """{"x":"a"}""", "x"), ("/signals-handler-page", """{"remaining":"a"}""", "remaining") })
        {
            var response = await host.Client.GetSignalsAsync(url, json);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(path, (await response.ProblemAsync()).GetProperty("signal").GetString());
        }
    }

    [Fact]
    public async Task Without_AddDatastar_the_server_still_answers_with_the_status()
    {
        await using var host = await SignalsHost.StartKestrelAsync(Map, builder => builder.Services.AddRazorPages());

        Assert.Equal(HttpStatusCode.BadRequest, (await host.Client.GetSignalsAsync("/read", "[]")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetSignalsAsync("/read", "{}")).StatusCode);
    }
}
