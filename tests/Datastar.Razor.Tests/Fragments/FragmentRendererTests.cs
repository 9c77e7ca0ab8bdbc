using AngleSharp.Html.Parser;
using CsCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datastar.Razor.Tests;

/// <summary>What components render is written by ours or by the framework's code, and must mean the same.</summary>
public sealed class FragmentRendererTests
{
    private static readonly IServiceProvider Services = CreateServices();

    // Values that an encoder can get wrong, among those that mean something to forms.
    private static readonly Gen<string> Text = Gen.OneOf(Gen.OneOf("a", "b", "", "<b>", "\"'&amp;&", "é💡\n x", "</script>"), Gen.String);

    private static readonly Gen<object?> AttributeValue = Gen.OneOf<object?>(Text.Select(text => (object?)text), Gen.Bool.Select(b => (object?)b), Gen.OneOf<object?>((object?)null, 7, (Action)(() => { })));

    private static readonly Gen<(string Name, object? Value)[]> Attributes =
        Gen.Select(Gen.OneOf("id", "value", "checked", "data-on:click", "onclick", "selected"), AttributeValue).Array[0, 4].Select(all => all.DistinctBy(a => a.Item1).ToArray());

    private static readonly Gen<RenderFragment> Content = Gen.Recursive<RenderFragment>((depth, content) => depth > 4
        ? Text.Select(TextOf)
        : Gen.OneOf(
            Text.Select(TextOf),
            Gen.OneOf("<hr>", "<i>x</i>", "\n  ").Select<string, RenderFragment>(markup => builder => builder.AddMarkupContent(0, markup)),
            Gen.Select(Gen.OneOf("div", "button", "input", "br", "select", "option", "textarea", "script", "INPUT", "Select"), Attributes, content.Array[0, 3]).Select(Element),
            content.Select<RenderFragment, RenderFragment>(inner => builder => builder.AddContent(0, inner)),
            content.Select<RenderFragment, RenderFragment>(inner => builder =>
            {
                builder.OpenComponent<Nested>(0);
                builder.AddComponentParameter(1, nameof(Nested.ChildContent), inner);
                builder.CloseComponent();
            })));

    [Fact]
    public async Task Any_tree_comes_out_as_the_framework_writes_it() =>
        await Content.SampleAsync(async content => Assert.Equal(Dom(await FrameworksAsync(content)), Dom(await OursAsync(content))), iter: 2000, print: _ => "");

    [Fact]
    public async Task What_the_framework_adds_to_forms_is_added()
    {
        RenderFragment form = builder =>
        {
            builder.OpenComponent<FormMappingScope>(0);
            builder.AddComponentParameter(1, nameof(FormMappingScope.Name), "scope");
            builder.AddComponentParameter(2, nameof(FormMappingScope.ChildContent), (RenderFragment<FormMappingContext>)(_ => inner =>
            {
                inner.OpenElement(0, "form");
                inner.AddAttribute(1, "onsubmit", EventCallback.Empty);
                inner.AddNamedEvent("onsubmit", "save");
                inner.CloseElement();
            }));
            builder.CloseComponent();
        };

        var html = await OursAsync(form);

        Assert.Contains("name=\"_handler\"", html, StringComparison.Ordinal);
        Assert.Equal(await FrameworksAsync(form), html);
    }

    [Fact]
    public async Task A_component_can_ask_where_it_is_in_each_fragment_of_a_response()
    {
        await using var scope = Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        (context.Request.Scheme, context.Request.Host, context.Request.PathBase, context.Request.Path) = ("https", new("a.test"), "/base", "/todos");
        var writer = FragmentWriter.Rent();

        for (var i = 0; i < 2; i++)
            await ComponentFragment.Create<Whereabouts>().RenderAsync(writer, new FragmentContext(context), CancellationToken.None);

        var where = "https://a.test/base/ https://a.test/base/todos;";
        Assert.Equal(where + where, System.Text.Encoding.UTF8.GetString(writer.WrittenSpan));
        writer.Return();
    }

    [Fact]
    public async Task References_to_elements_and_components_are_passed_over()
    {
        RenderFragment captures = builder =>
        {
            builder.OpenElement(0, "div");
            builder.AddAttribute(1, "id", "x");
            builder.AddElementReferenceCapture(2, _ => { });
            builder.AddContent(3, "y");
            builder.CloseElement();
            builder.OpenComponent<Nested>(4);
            builder.AddComponentReferenceCapture(5, _ => { });
            builder.CloseComponent();
        };

        Assert.Equal("<div id=\"x\">y</div>", await OursAsync(captures));
    }

    [Fact]
    public async Task An_expression_in_an_attribute_stays_readable()
    {
        Assert.Equal("<p data-on:click=\"@get('/x?a=1&amp;b=é')\"></p>", await OursAsync(Element("p", [("data-on:click", "@get('/x?a=1&b=é')")], [])));
    }

    private static IServiceProvider CreateServices()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddRazorComponents();
        return builder.Build().Services;
    }

    private static RenderFragment Element(string name, (string Name, object? Value)[] attributes, RenderFragment[] children) => builder =>
    {
        builder.OpenElement(0, name);
        foreach (var (attribute, value) in attributes)
            builder.AddAttribute(1, attribute, value);
        foreach (var child in children)
            child(builder);
        builder.CloseElement();
    };

    private static RenderFragment TextOf(string text) => builder => builder.AddContent(0, text);

    private static async Task<string> FrameworksAsync(RenderFragment content)
    {
        await using var scope = Services.CreateAsyncScope();
        ((IHostEnvironmentNavigationManager)scope.ServiceProvider.GetRequiredService<NavigationManager>()).Initialize("http://localhost/", "http://localhost/");
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Nested.ChildContent)] = content });
            return (await renderer.RenderComponentAsync<Nested>(parameters)).ToHtmlString();
        });
    }

    private static async Task<string> OursAsync(RenderFragment content)
    {
        await using var scope = Services.CreateAsyncScope();
        return await Render.FragmentAsync(content, scope.ServiceProvider);
    }

    private static string Dom(string html) => new HtmlParser().ParseDocument("<body>" + html).DocumentElement.OuterHtml;

    private sealed class Nested : ComponentBase
    {
        [Parameter]
        public RenderFragment? ChildContent { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
    }

    private sealed class Whereabouts : ComponentBase
    {
        [Inject]
        public required NavigationManager Navigation { get; init; }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"{Navigation.BaseUri} {Navigation.Uri};");
    }
}
