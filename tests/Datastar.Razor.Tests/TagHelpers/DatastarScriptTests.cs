using AngleSharp.Html.Parser;
using Bunit;
using Datastar.Razor.Tests.Fragments.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Tests;

public sealed class DatastarScriptTests
{
    private const string Cdn = DatastarClient.CdnUrl;

    [Fact]
    public async Task The_tag_helper_in_a_layout_loads_the_pinned_client_from_the_CDN()
    {
        var html = await Render.PageAsync(InPage.Create("x"));

        Assert.Contains($"<script type=\"module\" src=\"{Cdn}\"></script>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_nonce_and_integrity_can_be_given()
    {
        var scripts = new HtmlParser().ParseDocument(await Render.FragmentAsync(Scripts.Create())).QuerySelectorAll("script");

        Assert.Equal(["module", Cdn, "sha384-abc", "anonymous", "n\"1"], scripts[0].Attributes.Select(attribute => attribute.Value));
        Assert.Equal(["module", "/own.js"], scripts[1].Attributes.Select(attribute => attribute.Value));
    }

    [Fact]
    public async Task The_configuration_of_the_app_names_the_script_for_slices_views_and_components()
    {
        await using var app = await MvcApp.StartAsync(
            app =>
            {
                app.MapGet("/slice", () => InPage.Create("x"));
                app.MapGet("/component", () => Results.Datastar(ComponentFragment.Create<DatastarScript>(), mode: DatastarResponseMode.Html));
            },
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Datastar:ScriptUrl"] = "/js/datastar.js", ["Datastar:ScriptIntegrity"] = "sha384-x" });
                builder.Services.AddDatastar();
            });

        foreach (var path in new[] { "/slice", "/rows/scripted", "/component" })
        {
            var script = new HtmlParser().ParseDocument(await app.Client.GetStringAsync(path)).QuerySelector("script")!;
            Assert.Equal("/js/datastar.js", script.GetAttribute("src"));
            Assert.Equal("sha384-x", script.GetAttribute("integrity"));
            Assert.Equal(path == "/rows/scripted" ? "n1" : null, script.GetAttribute("nonce"));
        }
    }

    [Fact]
    public void Code_decides_over_configuration_and_an_empty_address_is_refused_at_start()
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Datastar:ScriptUrl"] = "/configured.js" }).Build());
        services.AddDatastar(options => options.ScriptUrl += "?v=2");
        Assert.Equal("/configured.js?v=2", services.BuildServiceProvider().GetRequiredService<IOptions<DatastarOptions>>().Value.ScriptUrl);

        services.AddDatastar(options => options.ScriptUrl = " ");
        var exception = Assert.Throws<OptionsValidationException>(() => services.BuildServiceProvider().GetRequiredService<IOptions<DatastarOptions>>().Value);
        Assert.Contains("ScriptUrl", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_component_renders_what_the_tag_helper_renders()
    {
        using var context = new BunitContext();

        context.Render<DatastarScript>().MarkupMatches($"<script type=\"module\" src=\"{Cdn}\"></script>");
        context.Render<DatastarScript>(p => p.Add(c => c.Src, "/own.js").Add(c => c.Nonce, "n\"1").Add(c => c.Integrity, "sha384-x"))
            .MarkupMatches("<script type=\"module\" src=\"/own.js\" integrity=\"sha384-x\" crossorigin=\"anonymous\" nonce=\"n&quot;1\"></script>");
    }
}
