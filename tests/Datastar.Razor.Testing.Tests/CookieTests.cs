using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Datastar.Razor.Testing.Tests;

/// <summary>Cookies as a browser has them, whether the client keeps them by itself or not.</summary>
public sealed class CookieTests
{
    private const string Home =
        """
        <p id=who>{0}</p>
        <button id=ask data-on:click="@get('/who')">?</button>
        <p id=script data-text="document.cookie"></p>
        <button id=set data-on:click="document.cookie = 'color=red'; document.cookie = 'user=Eve; httponly'">!</button>
        <form id=out method=post action='/out'></form>
        """;

    private static Task<TestApp> StartAsync() => TestApp.StartAsync("", routes =>
    {
        routes.MapGet("/home", (HttpRequest request) => request.Cookies["user"] is { } user ? TestApp.Page(Home.Replace("{0}", user, StringComparison.Ordinal)) : Results.Redirect("/sign-in"));
        routes.MapGet("/sign-in", () => TestApp.Page("<form method=post action='/sign-in'><input name=user aria-label=Name><button>Sign in</button></form>"));
        routes.MapPost("/sign-in", async (HttpContext context) =>
        {
            context.Response.Cookies.Append("user", (await context.Request.ReadFormAsync())["user"]!, new() { HttpOnly = true });
            context.Response.Cookies.Append("shown", "1");
            return Results.Redirect("/home");
        });
        routes.MapPost("/out", (HttpResponse response) =>
        {
            response.Cookies.Delete("user");
            return Results.Redirect("/home");
        });
        routes.MapGet("/who", (HttpRequest request) => TestApp.Events(TestApp.Signals($$"""{"who":"{{request.Headers.Cookie}}"}""")));
    });

    private static async Task<DatastarPage> SignInAsync(HttpClient client, string name)
    {
        var page = await DatastarPage.OpenAsync(client, "/home");
        Assert.Equal("/sign-in", page.Url);
        await page.ByLabel("Name").FillAsync(name);
        await page.ByRole("button", "Sign in").ClickAsync();
        return page;
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_sign_in_that_redirects_is_remembered_until_the_sign_out(bool clientKeeps)
    {
        await using var app = await StartAsync();
        await using var page = await SignInAsync(clientKeeps ? app.ClientWithCookies() : app.Client(), "Ann");
        Assert.Equal(("/home", "Ann"), (page.Url, page.Find("#who").TextContent));
        await page.ClickAsync("#ask");
        Assert.Equal("user=Ann; shown=1", (string?)page.Signals["who"]);
        await page.SubmitAsync("#out");
        Assert.Equal("/sign-in", page.Url);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Tabs_of_one_client_share_them_and_another_client_is_another_user(bool clientKeeps)
    {
        await using var app = await StartAsync();
        using var client = clientKeeps ? app.ClientWithCookies() : app.Client();
        await using var first = await SignInAsync(client, "Ann");
        await using var second = await DatastarPage.OpenAsync(client, "/home");
        await using var other = await DatastarPage.OpenAsync(clientKeeps ? app.ClientWithCookies() : app.Client(), "/home");
        Assert.Equal(("/home", "/sign-in"), (second.Url, other.Url));
        await first.SubmitAsync("#out");
        await using var third = await DatastarPage.OpenAsync(client, "/home");
        Assert.Equal("/sign-in", third.Url);
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task Scripts_see_and_set_those_that_are_not_HttpOnly(bool clientKeeps)
    {
        await using var app = await StartAsync();
        await using var page = await SignInAsync(clientKeeps ? app.ClientWithCookies() : app.Client(), "Ann");
        Assert.Equal("shown=1", page.Find("#script").TextContent);
        await page.ClickAsync("#set");
        await page.ClickAsync("#ask");
        Assert.Equal(["color=red", "shown=1", "user=Ann"], ((string?)page.Signals["who"])!.Split("; ").Order(StringComparer.Ordinal));
    }
}
