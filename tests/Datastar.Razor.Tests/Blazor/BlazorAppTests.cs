using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Blazor;

/// <summary>Components of an app that serves them by Blazor's static rendering, as patches.</summary>
public sealed class BlazorAppTests
{
    [Fact]
    public async Task A_component_sees_its_request_as_on_a_page_of_the_app_without_the_layout()
    {
        await using var app = await StartAsync("Ann");

        var html = Assert.Single(await app.EventsAsync("/probe?query=asked")).Elements;

        Assert.StartsWith("<p id=\"probe\">probe?query=asked|/probe|hello|asked|none</p>\nAnn", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<main>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"typed\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_nobody_though_others_are()
    {
        await using var app = await StartAsync(null);

        Assert.Contains("\nnobody", Assert.Single(await app.EventsAsync("/probe")).Elements, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_components_of_one_answer_see_the_same_request()
    {
        await using var app = await StartAsync("Ann");

        Assert.Equal(2, (await app.EventsAsync("/twice")).Count(e => e.Elements.Contains("|/twice|hello||none</p>\nAnn", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_component_that_navigates_is_told_to_redirect(bool throws)
    {
        AppContext.SetSwitch("Microsoft.AspNetCore.Components.Endpoints.NavigationManager.DisableThrowNavigationException", !throws);
        await using var app = await StartAsync(null);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => app.Client.GetAsync("/leave"));

        Assert.Contains("DatastarEvent.Redirect(\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("/elsewhere\"", exception.Message, StringComparison.Ordinal);
    }

    private static Task<TestApp> StartAsync(string? user) => TestApp.InMemoryAsync(
        app =>
        {
            app.Use((context, next) =>
            {
                context.User = new(user is null ? new ClaimsIdentity() : new ClaimsIdentity([new(ClaimTypes.Name, user)], "test"));
                return next(context);
            });
            app.MapGet("/probe", () => Results.Datastar<RequestProbe>());
            app.MapGet("/twice", () => Results.Datastar(DatastarEvent.PatchElements(ComponentFragment.Create<RequestProbe>()), DatastarEvent.PatchElements(ComponentFragment.Create<RequestProbe>())));
            app.MapGet("/leave", () => Results.Datastar<RequestProbe>(p => p.Add(c => c.GoTo, "elsewhere")));
        },
        builder =>
        {
            builder.Services.AddRazorComponents();
            builder.Services.AddAuthorization();
            builder.Services.AddCascadingAuthenticationState();
            builder.Services.AddCascadingValue(_ => "hello");
        });
}
