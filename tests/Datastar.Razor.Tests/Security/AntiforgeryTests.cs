using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using AngleSharp.Dom;
using Datastar.Razor.Tests.Security.Slices;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Tests.Security;

public sealed class AntiforgeryTests
{
    private const string Header = "RequestVerificationToken";

    private int _calls;

    public static TheoryData<string> UnsafeMethods => ["POST", "PUT", "PATCH", "DELETE", "PROPFIND"];

    public static TheoryData<string> SafeMethods => ["GET", "HEAD", "OPTIONS", "QUERY"];

    public static TheoryData<string> Pages => ["/", "/secure-page"];

    [Theory, MemberData(nameof(UnsafeMethods))]
    public async Task An_unsafe_request_without_the_token_is_answered_by_400_and_the_handler_is_not_called(string method)
    {
        await using var app = await StartAsync();
        await app.PageAsync("/");

        foreach (var token in new[] { null, "", "wrong", new string('x', 500) })
        {
            using var response = await app.ActAsync(method, "/todos", SecureApp.With(Header, token));

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            var problem = await response.Content.ReadFromJsonAsync<ProblemDetails>();
            Assert.Equal("The antiforgery token is missing or not valid.", problem!.Title);
            Assert.Contains(Header, problem.Detail, StringComparison.Ordinal);
        }
        Assert.Equal(0, _calls);
        Assert.Empty(app.Logs.Alarms);
    }

    [Theory, MemberData(nameof(UnsafeMethods))]
    public async Task With_the_token_of_the_page_it_passes(string method)
    {
        await using var app = await StartAsync();
        var token = (await app.PageAsync("/")).Token();

        using var response = await app.ActAsync(method, "/todos", SecureApp.With(Header, token));

        await SecureApp.AssertIsEventAsync(response, "<p>in</p>");
    }

    [Theory, MemberData(nameof(SafeMethods))]
    public async Task A_safe_request_needs_none(string method)
    {
        await using var app = await StartAsync();

        using var response = await app.ActAsync(method, "/todos");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1, _calls);
    }

    [Fact]
    public async Task A_forged_form_does_not_get_through_by_leaving_the_Datastar_header_out()
    {
        await using var app = await StartAsync();
        await app.PageAsync("/");

        using var response = await app.Client.PostAsync("/todos", new FormUrlEncodedContent([new("title", "forged")]));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(0, _calls);
    }

    [Fact]
    public async Task A_form_may_carry_the_token_as_a_field()
    {
        await using var app = await StartAsync();
        var token = (await app.PageAsync("/")).Token()!;

        using var response = await app.Client.PostAsync("/todos", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));

        await SecureApp.AssertIsEventAsync(response, "<p>in</p>");
    }

    [Theory]
    [InlineData("/exempt")]
    [InlineData("/mvc/exempt")]
    public async Task An_endpoint_may_do_without(string path)
    {
        await using var app = await StartAsync();

        using var response = await app.ActAsync("POST", path);

        await SecureApp.AssertIsEventAsync(response, "<p>in</p>");
    }

    [Theory]
    [InlineData("/mvc/open")]
    [InlineData("/secure-page")]
    [InlineData("/group/todos")]
    public async Task Endpoints_of_all_kinds_are_covered(string path)
    {
        await using var app = await StartAsync();
        var token = (await app.PageAsync("/")).Token();

        using var refused = await app.ActAsync("POST", path);
        using var passed = await app.ActAsync("POST", path, SecureApp.With(Header, token));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        await SecureApp.AssertIsEventAsync(passed, "<p>in</p>");
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_typed_action_of_a_page_sends_the_token(string path)
    {
        await using var app = await StartAsync();

        var page = await app.PageAsync(path);

        Assert.False(string.IsNullOrEmpty(page.Token()));
        Assert.Equal("SCRIPT", page.QuerySelector("meta[name=datastar-antiforgery]")!.NextElementSibling!.TagName);
        var buttons = page.QuerySelectorAll("button:not(#get)");
        Assert.True(buttons.Length >= 3);
        Assert.All(buttons, button => Assert.Equal(
            "@post('/todos', {headers: {RequestVerificationToken: document.querySelector('meta[name=datastar-antiforgery]')?.content}})",
            button.GetAttribute("data-on:click")));
        Assert.DoesNotContain("headers", page.QuerySelector("#get")?.OuterHtml ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_component_provides_the_token_too()
    {
        await using var app = await StartAsync();
        var page = await app.PageAsync("/component");

        using var response = await app.ActAsync("POST", "/todos", SecureApp.With(Header, page.Token()));

        await SecureApp.AssertIsEventAsync(response, "<p>in</p>");
    }

    [Fact]
    public async Task Without_the_option_pages_and_requests_are_as_ever()
    {
        await using var app = await StartAsync(options: _ => { });

        var page = await app.PageAsync("/");
        using var response = await app.ActAsync("POST", "/todos");

        Assert.Null(page.Token());
        Assert.Equal("@post('/todos')", page.QuerySelector("#tag-helper")!.GetAttribute("data-on:click"));
        await SecureApp.AssertIsEventAsync(response, "<p>in</p>");
    }

    [Fact]
    public async Task The_header_is_the_one_of_the_antiforgery_options()
    {
        await using var app = await StartAsync(services: services => services.AddAntiforgery(options => options.HeaderName = "X-CSRF"));
        var page = await app.PageAsync("/");

        using var refused = await app.ActAsync("POST", "/todos", SecureApp.With(Header, page.Token()));
        using var passed = await app.ActAsync("POST", "/todos", SecureApp.With("X-CSRF", page.Token()));

        Assert.Contains("{'X-CSRF': ", page.QuerySelector("#tag-helper")!.GetAttribute("data-on:click"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await SecureApp.AssertIsEventAsync(passed, "<p>in</p>");
    }

    [Fact]
    public async Task A_token_belongs_to_the_signed_in_user()
    {
        await using var app = await StartAsync();
        var anonymous = (await app.PageAsync("/")).Token();
        (await app.Client.GetAsync("/sign-in?name=ann")).Dispose();
        var ofAnn = (await app.PageAsync("/")).Token();

        using var stale = await app.ActAsync("POST", "/todos", SecureApp.With(Header, anonymous));
        using var own = await app.ActAsync("POST", "/todos", SecureApp.With(Header, ofAnn));
        (await app.Client.GetAsync("/sign-in?name=bob")).Dispose();
        using var others = await app.ActAsync("POST", "/todos", SecureApp.With(Header, ofAnn));

        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        await SecureApp.AssertIsEventAsync(own, "<p>in</p>");
        Assert.Equal(HttpStatusCode.BadRequest, others.StatusCode);
    }

    [Fact]
    public async Task Authorization_comes_before_the_token()
    {
        await using var app = await StartAsync();

        using var response = await app.ActAsync("POST", "/members");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("/Account/Login", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_without_a_header_for_the_token_does_not_start()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(services: services => services.AddAntiforgery(options => options.HeaderName = null)));

        Assert.Contains("AntiforgeryOptions.HeaderName is null", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_option_may_be_set_anywhere(bool inConfiguration)
    {
        await using var app = await TestApp.InMemoryAsync(app => app.MapPost("/", () => "called"), builder =>
        {
            if (inConfiguration)
                builder.Configuration["Datastar:Antiforgery"] = "true";
            else
                builder.Services.Configure<DatastarOptions>(options => options.Antiforgery = true);
            builder.Services.AddDatastar();
            builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        });

        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client.PostAsync("/", null)).StatusCode);
    }

    [Fact]
    public async Task An_app_without_tokens_makes_no_keys_at_start()
    {
        await using var app = await TestApp.InMemoryAsync(_ => { }, builder => builder.Services.AddDatastar());

        Assert.DoesNotContain(app.Services.GetServices<IHostedService>(), service => service.GetType().FullName!.Contains("DataProtection", StringComparison.Ordinal));
    }

    private Task<TestApp> StartAsync(Action<DatastarOptions>? options = null, Action<IServiceCollection>? services = null) => SecureApp.StartAsync(
        Map,
        options ?? (o => o.Antiforgery = true),
        all =>
        {
            all.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
            all.AddAuthorization();
            services?.Invoke(all);
        });

    private void Map(WebApplication app)
    {
        app.MapGet("/", () => SecurePage.Create());
        app.MapGet("/component", () => Results.Datastar<DatastarScript>(mode: DatastarResponseMode.Html));
        app.MapGet("/sign-in", (HttpContext context, string name) =>
            context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, name), new(ClaimTypes.NameIdentifier, name)], "test"))));
        app.MapMethods("/todos", [.. UnsafeMethods.Select(row => row.Data), .. SafeMethods.Select(row => row.Data)], Handle);
        app.MapGroup("/group").MapPost("/todos", Handle);
        app.MapPost("/exempt", Handle).DisableAntiforgery();
        app.MapPost("/members", Handle).RequireAuthorization();
    }

    private DatastarResult Handle()
    {
        _calls++;
        return Results.Datastar("<p>in</p>");
    }
}
