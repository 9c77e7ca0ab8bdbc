using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Datastar.Razor.Tests.Development;

public sealed class StartupCheckTests
{
    private readonly string _root = Directory.CreateTempSubdirectory("datastar-checks-").FullName;

    [Theory]
    [InlineData("<html><head></head></html>", "No layout loads the client: write <datastar-script />")]
    [InlineData("<html ds-nonce><head><datastar-script /></head></html>", "_Layout.cshtml uses ds-nonce, which came with version 1.0.3 of the client, but pages load 1.0.2")]
    [InlineData("<head><datastar-script /></head><a data-on:click=\"@@post('/x')\">", "_Layout.cshtml writes @post(…) as text, which sends no antiforgery token")]
    [InlineData("<head><datastar-script /></head><a data-on:click=\"@@post('/x', {headers: {a: 1}})\">", null)]
    [InlineData("<head><datastar-script /></head>", null)]
    [InlineData("<p>a fragment</p>", null)]
    public async Task What_a_template_lacks_is_said_at_the_start(string layout, string? finding)
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "_Layout.cshtml"), layout, TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_root, "obj"));
        await File.WriteAllTextAsync(Path.Combine(_root, "obj", "Copy.cshtml"), "<head>", TestContext.Current.CancellationToken);

        await AssertFindingAsync(finding, builder => builder.Services.AddDatastar(options =>
        {
            options.ScriptUrl = "/datastar.js";
            options.Antiforgery = true;
        }));
    }

    [Fact]
    public Task Signals_of_an_endpoint_that_takes_another_content_type() => AssertFindingAsync(
        "binds signals, but accepts text/plain only", map: app => app.MapPost("/search", (Signals<Dictionary<string, string>> signals) => "").Accepts<string>("text/plain"));

    [Fact]
    public Task Signals_of_an_endpoint_that_takes_JSON() => AssertFindingAsync(
        null, map: app => app.MapPost("/search", (Signals<Dictionary<string, string>> signals) => "").Accepts<string>("text/plain", "application/json"));

    [Fact]
    public Task Live_streams_without_heartbeat() => AssertFindingAsync(
        "LiveOptions.Heartbeat is infinite", builder => builder.Services.AddDatastar().AddLive(options => options.Heartbeat = Timeout.InfiniteTimeSpan));

    private async Task AssertFindingAsync(string? finding, Action<WebApplicationBuilder>? configure = null, Action<WebApplication>? map = null)
    {
        await File.WriteAllTextAsync(Path.Combine(_root, "datastar.js"), "// Datastar v1.0.2\nvar x", TestContext.Current.CancellationToken);
        await using var app = await TestApp.InMemoryAsync(
            app => map?.Invoke(app),
            builder =>
            {
                builder.Environment.ContentRootPath = _root;
                builder.Environment.WebRootFileProvider = new PhysicalFileProvider(_root);
                builder.Services.AddDatastar();
                configure?.Invoke(builder);
            },
            "Development");

        // They run when the app has started, which StartAsync waits for.
        var findings = app.Logs.Alarms.Where(line => line.Contains("Datastar.Razor.Development", StringComparison.Ordinal)).ToList();
        if (finding is null)
            Assert.Empty(findings);
        else
            Assert.Contains(finding, Assert.Single(findings), StringComparison.Ordinal);
    }
}
