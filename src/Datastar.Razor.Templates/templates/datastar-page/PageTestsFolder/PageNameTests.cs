using Datastar.Razor;
using Datastar.Razor.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ItemNamespace;

namespace TestsNamespace;

/// <summary>The page by itself, in the hands of a user.</summary>
public sealed class PageNameTests : IAsyncLifetime
{
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddDatastar();
#if (hasModel)
        builder.Services.AddPageName();
#endif
        _app = builder.Build();
        _app.MapPageName();
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

#if (hasModel)
    [Fact]
    public async Task What_is_added_is_in_the_list_and_text_stays_text()
    {
        await using var page = await OpenAsync();

        await SendAsync(page, "<b>Ann</b>");

        Assert.Equal("<b>Ann</b>", page.Find("[id='page-path-list'] li span").TextContent);
    }

    [Fact]
    public async Task What_is_listed_can_be_edited_and_deleted()
    {
        await using var page = await OpenAsync();
        await SendAsync(page, "Ann");

        await page.ByRole("button", "Edit Ann").ClickAsync();
        await page.FillAsync("[id='page-path-list'] input", "Ben");
        await page.PressAsync("[id='page-path-list'] input", "Enter");
        Assert.Equal("Ben", page.Find("[id='page-path-list'] li span").TextContent);

        await page.ByRole("button", "Delete Ben").ClickAsync();
        Assert.Empty(page.FindAll("[id='page-path-list'] li"));
    }
#else
    [Fact]
    public async Task A_name_is_answered_and_text_stays_text()
    {
        await using var page = await OpenAsync();

        await SendAsync(page, "<b>Ann</b>");

        Assert.Equal("Hello, <b>Ann</b>!", page.Find("[id='page-path-answer']").TextContent);
    }
#endif

    [Fact]
    public async Task A_blank_name_is_answered_with_a_message()
    {
        await using var page = await OpenAsync();

        await SendAsync(page, " ");

        Assert.Equal("Please enter a name.", page.Find("[id='page-path-error']").TextContent);
    }

    private Task<DatastarPage> OpenAsync() => DatastarPage.OpenAsync(_app.GetTestClient(), "/page-path");

    private static async Task SendAsync(DatastarPage page, string name)
    {
        await page.FillAsync("[id='page-path-name']", name);
        await page.PressAsync("[id='page-path-name']", "Enter");
    }
}
