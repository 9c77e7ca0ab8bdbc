using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests;

public sealed class ViewFragmentTests
{
    [Theory]
    [InlineData("/rows/shared?model=%3Ca%3E", "<li>shared &lt;a&gt; Shared</li>")]
    [InlineData("/rows/own?model=%3Ca%3E", "<li>own &lt;a&gt;</li>")]
    [InlineData("/rows/bypath?model=a", "<li>own a</li>")]
    [InlineData("/rows/manual?model=a", "<li>shared a Manual</li>")]
    [InlineData("/rows-page/patch?model=%3Ca%3E", "<li>page &lt;a&gt;</li>")]
    [InlineData("/rows-page/typed?model=a", "<li>page a</li>")]
    [InlineData("/minimal/name?model=%3Ca%3E", "<li>shared &lt;a&gt; </li>")]
    [InlineData("/minimal/path?model=a", "<li>own a</li>")]
    public async Task A_partial_view_is_found_by_name_and_by_path_from_actions_pages_and_endpoints(string path, string expected)
    {
        await using var app = await MvcApp.StartAsync(app =>
        {
            app.MapGet("/minimal/name", (string model) => Results.Datastar(ViewFragment.Partial("_Row", model)));
            app.MapGet("/minimal/path", (string model) => Results.Datastar(ViewFragment.Partial("~/Fragments/Views/Rows/_OwnRow.cshtml", model)));
        });

        Assert.Equal(expected, Assert.Single(await app.EventsAsync(path)).Elements);
    }

    [Fact]
    public async Task A_view_that_does_not_exist_is_an_error_that_says_where_it_was_searched()
    {
        var exception = await RenderAsync("_Missing", MvcApp.AddMvc);

        Assert.Contains("'_Missing'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("/Fragments/Views/Shared/_Missing.cshtml", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_without_views_is_told_what_to_add()
    {
        Assert.Contains("AddControllersWithViews()", (await RenderAsync("_Row", _ => { })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_outside_of_a_request_is_refused()
    {
        var writer = FragmentWriter.Rent();

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () => await ViewFragment.Partial("_Row").RenderAsync(
            writer, new FragmentContext(new ServiceCollection().BuildServiceProvider()), CancellationToken.None));
        writer.Return();

        Assert.Contains("needs a request", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<InvalidOperationException> RenderAsync(string view, Action<IServiceCollection> add)
    {
        await using var app = await TestApp.InMemoryAsync(app => app.MapGet("/", () => Results.Datastar(ViewFragment.Partial(view))), builder => add(builder.Services));
        return await Assert.ThrowsAsync<InvalidOperationException>(() => app.Client.GetAsync("/"));
    }
}
