using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Tests.TagHelpers;

/// <summary>An app with slices, MVC views and Razor Pages.</summary>
public sealed class RazorApp : IAsyncLifetime
{
    private WebApplication? _app;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddControllersWithViews().AddApplicationPart(typeof(RazorApp).Assembly);
        builder.Services.AddRazorPages(options => options.RootDirectory = "/TagHelpers/Pages");
        _app = builder.Build();
        _app.MapControllers();
        _app.MapRazorPages();
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync() => await _app!.DisposeAsync();

    /// <summary>Renders a template in one of the three ways; each has one of that name.</summary>
    public async Task<string> RenderAsync(string way, string template, RazorSlices.RazorSlice slice) => way switch
    {
        "slice" => await Render.FragmentAsync(slice, _app!.Services),
        "view" => await GetAsync("/view/" + template),
        _ => await GetAsync($"/{template}-page"),
    };

    private async Task<string> GetAsync(string path)
    {
        using var client = _app!.GetTestClient();
        return (await client.GetStringAsync(path)).Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}

public sealed class ViewController : Controller
{
    [HttpGet("/view/{name}")]
    public IActionResult Show(string name) => View($"/TagHelpers/Views/{string.Concat(name.Split('-').Select(part => char.ToUpperInvariant(part[0]) + part[1..]))}.cshtml");
}
