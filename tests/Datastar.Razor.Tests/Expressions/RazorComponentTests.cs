using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datastar.Razor.Tests.Expressions;

public class RazorComponentTests
{
    [Fact]
    public async Task An_expression_is_the_value_of_an_attribute_in_a_razor_component()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Expressions>()).ToHtmlString());
        var page = new HtmlParser().ParseDocument(html);

        Assert.Equal("@get('/endpoint')", page.GetElementById("a")!.GetAttribute("data-on:click"));
        Assert.Equal("evt.key === 'Enter' && @post('/todos')", page.GetElementById("a")!.GetAttribute("data-on:keydown"));
        Assert.Equal("$title", page.GetElementById("b")!.GetAttribute("data-text"));
        Assert.Equal("$remaining > 0 && $title !== 'a \"b\" <c> & \\'d\\''", page.GetElementById("b")!.GetAttribute("data-show"));
        Assert.Equal("@get('/x'); $a = 1", page.GetElementById("b")!.GetAttribute("data-init"));
    }
}
