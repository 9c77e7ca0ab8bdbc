using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;

namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>What a message says to write can be pasted into the file that it is about, and one mistake gets one message.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("<button data-on:click=\"post('/x')\">x</button>", "@post('/x')")]
    [InlineData("<button data-on:click></button>", "@post('/save')")]
    [InlineData("<button data-on:click=\"$a\">x</button>", "@post('/save')")]
    [InlineData("<p data-text=\"@peek($a)\"></p>", "@peek(() => $a)")]
    [InlineData("<button data-on:click=\"@get ('/x')\">x</button>", "@get('/x')")]
    [InlineData("<div data-effect=\"$a = $a + 1\"></div>", "@peek(() => $a + 1)")]
    [InlineData("<div data-on-signal-patch-filter=\"{include: /^a/}\"></div>", "@post('/save')")]
    public async Task An_action_of_the_client_has_its_at_sign_twice_in_Razor_and_once_in_HTML(string html, string action)
    {
        Assert.Contains("@" + action, await OnlyAsync("Slices/Item.cshtml", html.Replace("@", "@@", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("@" + action, await OnlyAsync("Components/Item.razor", html.Replace("@", "@@", StringComparison.Ordinal)), StringComparison.Ordinal);
        var message = await OnlyAsync("wwwroot/index.html", html);
        Assert.Contains(action, message, StringComparison.Ordinal);
        Assert.DoesNotContain("@@", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<button ds-on-click=\"@Js(\"post('/x')\")\">x</button>", "'@post('/x')'")]
    [InlineData("<button data-on:click=\"@label('x')\">x</button><p data-show></p>", "'data-show=\"$title\"'")]
    public async Task An_action_in_a_string_of_CSharp_has_its_at_sign_once(string html, string advice) =>
        Assert.Contains("write " + advice, await LastAsync("Slices/Item.cshtml", TemplateRun.SliceHead + html), StringComparison.Ordinal);

    [Theory]
    [InlineData("Components/Item.razor", "<p ds-text=\"$title\"></p>", "DSR0300")]
    [InlineData("wwwroot/index.html", "<p ds-text=\"$title\"></p>", "DSR0300")]
    [InlineData("wwwroot/index.html", "<div data-signals={count: 0}></div>", "DSR0139")]
    [InlineData("wwwroot/index.html", "<p data-bind:text=\"$name\"></p>", "DSR0137")]
    [InlineData("wwwroot/index.html", "<div data-computed=\"$total = $a + $b\"></div>", "DSR0214")]
    public async Task One_mistake_gets_one_message(string path, string html, string id) =>
        Assert.StartsWith(id, await OnlyAsync(path, html), StringComparison.Ordinal);

    [Theory]
    [InlineData("<div data-computed=\"$total = $a + $b\"></div>", "'{total: () => $a + $b}'")]
    [InlineData("<div data-signals:a=\"0\" data-signals=\"count = 0\"></div>", "'data-signals=\"{count: 0}\"'")]
    [InlineData("<p data-bind=\"$name\"></p>", "'data-text=\"$name\"'")]
    [InlineData("<input data-bind=\"Name-First\">", "'data-bind=\"nameFirst\"'")]
    [InlineData("<button data-on:click=\"await fetch('/x')\">x</button>", "an action such as '@get('/url')', or 'fetch('/url').then(response => …)'")]
    public async Task What_is_to_be_written_is_right(string html, string advice) =>
        Assert.Contains(await RunAsync("wwwroot/index.html", html), message => message.EndsWith("write " + advice, StringComparison.Ordinal));

    [Theory]
    [InlineData("data-on-outside-click", "data-on:click__outside")]
    [InlineData("data-on-window-scroll", "data-on:scroll__window")]
    [InlineData("data-on-submit-prevent", "data-on:submit__prevent")]
    [InlineData("data-on-keydown__debounce.200ms", "data-on:keydown__debounce.200ms")]
    public async Task What_stands_beside_an_event_becomes_its_modifier(string written, string meant) =>
        Assert.EndsWith($"write '{meant}=\"$open = false\"'", await OnlyAsync("wwwroot/index.html", $"<div {written}=\"$open = false\"></div>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("asp-action")]
    [InlineData("asp-for")]
    [InlineData("asp-validation-for")]
    [InlineData("asp-validation-summary")]
    public async Task What_is_to_be_written_in_the_place_of_a_tag_helper_of_MVC_is_an_attribute_of_the_library(string name)
    {
        var message = await OnlyAsync("Slices/Item.cshtml", TemplateRun.SliceHead + $"<p {name}=\"Title\"></p>");

        var attribute = Regex.Match(message, "ds-[a-z-]+").Value;
        Assert.True(AttributeShapes.Whole.Concat(AttributeShapes.Others).Contains(attribute) || AttributeShapes.Keyed.Any(shape => attribute.StartsWith(shape, StringComparison.Ordinal)), message);
    }

    private static async Task<string> OnlyAsync(string path, string text) => Assert.Single(await RunAsync(path, text));

    private static async Task<string> LastAsync(string path, string text) => (await RunAsync(path, text))[^1];

    private static async Task<List<string>> RunAsync(string path, string text) =>
        [.. (await new TemplateRun().With(path, text).RunAsync()).Select(report => $"{report.Id}: {TemplateRun.Message(report)}")];
}
