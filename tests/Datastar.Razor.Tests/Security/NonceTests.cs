using System.Net;
using Datastar.Razor.Tests.Security.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Security;

public sealed class NonceTests
{
    public static TheoryData<string> Pages => ["/", "/secure-page"];

    [Theory, MemberData(nameof(Pages))]
    public async Task The_policy_the_page_and_the_script_have_one_nonce(string path)
    {
        await using var app = await StartAsync();

        using var response = await app.Client.GetAsync(path);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        var nonce = page.DocumentElement.GetAttribute("data-nonce");
        Assert.Matches("^[A-Za-z0-9_-]{22}$", nonce);
        Assert.Equal(nonce, page.QuerySelector("script[type=module]")!.GetAttribute("nonce"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.DocumentElement.GetAttribute("ds-nonce"));
        Assert.Equal(
            $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
            response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task No_cache_takes_the_answer_of_an_action_for_the_page()
    {
        await using var app = await StartAsync();

        using var page = await app.Client.GetAsync("/");
        using var action = await app.ActAsync("GET", "/");

        Assert.Contains("Datastar-Request", page.Headers.Vary);
        Assert.Contains("Datastar-Request", action.Headers.Vary);
        Assert.False(action.Headers.Contains("Content-Security-Policy"));
    }

    [Fact]
    public async Task Each_response_has_its_own()
    {
        await using var app = await StartAsync();

        var nonces = new HashSet<string?>();
        for (var i = 0; i < 20; i++)
            Assert.True(nonces.Add((await app.PageAsync("/")).DocumentElement.GetAttribute("data-nonce")));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Without_a_policy_there_is_no_nonce(string path)
    {
        await using var app = await SecureApp.StartAsync(Map);

        var page = await app.PageAsync(path);

        Assert.Null(page.DocumentElement.GetAttribute("data-nonce"));
        Assert.Null(page.QuerySelector("script")!.GetAttribute("nonce"));
    }

    [Fact]
    public async Task The_component_carries_it_and_a_given_one_wins()
    {
        await using var app = await StartAsync();

        Assert.Matches("nonce=\"[A-Za-z0-9_-]{22}\"", await app.Client.GetStringAsync("/component"));
        Assert.Contains(" nonce=\"mine\"", await app.Client.GetStringAsync("/component?nonce=mine"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patch_has_no_policy_and_no_nonce_because_the_client_signs_scripts_with_that_of_its_page()
    {
        await using var app = await StartAsync();

        using var response = await app.ActAsync("GET", "/script");

        Assert.False(response.Headers.Contains("Content-Security-Policy"));
        await SecureApp.AssertIsEventAsync(response, "<script data-effect=\"el.remove()\">run()</script>");
    }

    [Fact]
    public async Task A_script_carries_the_nonce_of_its_response_or_the_one_it_is_given()
    {
        await using var app = await StartAsync();

        using var own = await app.ActAsync("GET", "/script?nonce=own");
        using var given = await app.ActAsync("GET", "/script?nonce=own&given=other");

        await SecureApp.AssertIsEventAsync(own, "<script nonce=\"own\" data-effect=\"el.remove()\">run()</script>");
        await SecureApp.AssertIsEventAsync(given, "<script nonce=\"other\" data-effect=\"el.remove()\">run()</script>");
    }

    [Fact]
    public async Task A_policy_that_the_app_has_set_stays()
    {
        await using var app = await StartAsync();

        using var response = await app.Client.GetAsync("/own-policy");

        Assert.Equal("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task An_error_page_has_the_policy_too()
    {
        await using var app = await TestApp.InMemoryAsync(app =>
        {
            app.UseDatastarContentSecurityPolicy();
            app.UseExceptionHandler(error => error.Run(context => context.Response.WriteAsync("sorry")));
            app.MapGet("/", string () => throw new InvalidOperationException());
        });

        using var response = await app.Client.GetAsync("/");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.StartsWith("default-src 'self'; script-src 'self' 'nonce-", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_may_be_written_by_hand()
    {
        await using var app = await StartAsync("script-src 'nonce-{nonce}' 'strict-dynamic'");

        using var response = await app.Client.GetAsync("/");

        Assert.Matches("^script-src 'nonce-[A-Za-z0-9_-]{22}' 'strict-dynamic'$", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Theory]
    [InlineData("script-src 'self'")]
    [InlineData("script-src 'nonce-abc'")]
    [InlineData("script-src {nonce}")]
    public void A_policy_without_a_place_for_the_nonce_is_refused(string policy)
    {
        var failure = Assert.Throws<ArgumentException>(() => WebApplication.CreateSlimBuilder().Build().UseDatastarContentSecurityPolicy(policy));

        Assert.Contains("'nonce-{nonce}'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a'")]
    [InlineData("a;script-src *")]
    [InlineData("a\r\nX: y")]
    [InlineData("a\"")]
    [InlineData("é")]
    public void What_is_no_nonce_is_refused(string nonce) =>
        Assert.Throws<ArgumentException>(nameof(nonce), () => new DefaultHttpContext().SetDatastarNonce(nonce));

    [Fact]
    public void A_request_keeps_its_nonce()
    {
        var context = new DefaultHttpContext();

        Assert.Equal(context.GetDatastarNonce(), context.GetDatastarNonce());
        context.SetDatastarNonce("abc+/-_=");
        Assert.Equal("abc+/-_=", context.GetDatastarNonce());
    }

    private static Task<TestApp> StartAsync(string? policy = null) => SecureApp.StartAsync(app =>
    {
        if (policy is null)
            app.UseDatastarContentSecurityPolicy();
        else
            app.UseDatastarContentSecurityPolicy(policy);
        Map(app);
    });

    private static void Map(WebApplication app)
    {
        app.MapGet("/", () => SecurePage.Create());
        app.MapGet("/component", (string? nonce) => Results.Datastar<DatastarScript>(p => p.Add(c => c.Nonce, nonce), mode: DatastarResponseMode.Html));
        app.MapGet("/own-policy", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
            return "page";
        });
        app.MapGet("/script", (HttpContext context, string? nonce, string? given) =>
        {
            if (nonce is not null)
                context.SetDatastarNonce(nonce);
            return Results.Datastar(DatastarEvent.ExecuteScript("run()", given is null ? null : new() { Attributes = new Dictionary<string, string?> { ["nonce"] = given } }));
        });
    }
}
