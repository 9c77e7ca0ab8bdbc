using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Security;

public sealed class ChallengeTests
{
    private const string Login = "/Account/Login?ReturnUrl=%2Fpage%3Ftab%3D2";
    private const string Denied = "/Account/AccessDenied?ReturnUrl=%2Fpage%3Ftab%3D2";

    public static TheoryData<string> Challenges => ["/members", "/typed", "/body", "/mvc/members", "/members-page", "/asks", "/mvc/asks"];

    public static TheoryData<string> Refusals => ["/admins", "/forbids", "/mvc/forbids"];

    [Theory, MemberData(nameof(Challenges))]
    public async Task A_Datastar_request_that_needs_a_user_sends_the_page_to_the_login_page_and_back(string path)
    {
        await using var app = await StartAsync();

        using var response = await app.ActAsync(path == "/body" ? "POST" : "GET", path);

        Assert.Equal(Login, await RedirectAsync(response));
    }

    [Theory, MemberData(nameof(Refusals))]
    public async Task One_that_the_user_may_not_send_goes_to_the_page_that_says_so(string path)
    {
        await using var app = await StartAsync();
        (await app.Client.GetAsync("/sign-in")).Dispose();

        using var response = await app.ActAsync("GET", path);

        Assert.Equal(Denied, await RedirectAsync(response));
    }

    [Theory]
    [InlineData("/members")]
    [InlineData("/mvc/members")]
    [InlineData("/members-page")]
    [InlineData("/asks")]
    public async Task A_navigation_is_redirected_as_ever(string path)
    {
        await using var app = await StartAsync();

        using var response = await app.Client.GetAsync(path);

        Assert.EndsWith($"/Account/Login?ReturnUrl={Uri.EscapeDataString(path)}", response.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signed_in_user_passes()
    {
        await using var app = await StartAsync();
        (await app.Client.GetAsync("/sign-in")).Dispose();

        using var response = await app.ActAsync("GET", "/members");

        await SecureApp.AssertIsEventAsync(response, "<p>in</p>");
    }

    [Theory]
    [InlineData(null, "/")]
    [InlineData("", "/")]
    [InlineData("nonsense", "/")]
    [InlineData("https://evil.example/page", "/")]
    [InlineData("HOST//evil.example/page", "/")]
    [InlineData("HOST/\\evil.example/page", "/")]
    [InlineData("HOST@evil.example/page", "/")]
    [InlineData("HOST", "/")]
    [InlineData("HOST/p?a=1&b=%26&ReturnUrl=//evil.example#part", "/p?a=1&b=%26&ReturnUrl=//evil.example")]
    [InlineData("HOST/p'\"<script>", "/p'%22%3Cscript%3E")]
    public async Task The_way_back_is_a_path_of_this_site_whatever_the_referrer_says(string? referrer, string expected)
    {
        await using var app = await StartAsync();
        var host = app.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

        using var response = await app.ActAsync("GET", "/members", request =>
        {
            request.Headers.Remove("Referer");
            request.Headers.TryAddWithoutValidation("Referer", referrer?.Replace("HOST", host, StringComparison.Ordinal));
        });

        var url = new Uri(app.Client.BaseAddress!, await RedirectAsync(response));
        Assert.Equal(expected, Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(url.Query)["ReturnUrl"].Single());
    }

    [Fact]
    public async Task In_a_sub_application_the_way_back_stays_in_it()
    {
        await using var app = await StartAsync(map: app => app.Map("/sub", sub =>
        {
            sub.UseRouting();
            sub.UseAuthentication();
            sub.UseAuthorization();
            sub.UseEndpoints(endpoints => endpoints.MapGet("/members", () => "in").RequireAuthorization());
        }));

        using var response = await app.ActAsync("GET", "/sub/members", request => request.Headers.Referrer = null);

        Assert.Equal("/sub/Account/Login?ReturnUrl=%2Fsub%2F", await RedirectAsync(response));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Handlers_of_the_app_run_first_and_may_go_elsewhere(bool isOwnType)
    {
        await using var app = await StartAsync(cookies: options =>
        {
            options.ReturnUrlParameter = "next";
            if (isOwnType)
                options.Events = new TenantEvents();
            else
                options.Events.OnRedirectToLogin = context => { context.Response.Redirect("/tenant" + context.RedirectUri[context.RedirectUri.IndexOf("/Account", StringComparison.Ordinal)..]); return Task.CompletedTask; };
        });

        using var response = await app.ActAsync("GET", "/members");
        using var navigation = await app.Client.GetAsync("/members");

        Assert.Equal("/tenant/Account/Login?next=%2Fpage%3Ftab%3D2", await RedirectAsync(response));
        Assert.EndsWith("/tenant/Account/Login?next=%2Fmembers", navigation.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_from_the_services_work_too()
    {
        await using var app = await StartAsync(
            cookies: options => options.EventsType = typeof(TenantEvents),
            services: services => services.AddScoped<TenantEvents>());

        using var response = await app.ActAsync("GET", "/members");

        Assert.Equal("/tenant/Account/Login?ReturnUrl=%2Fpage%3Ftab%3D2", await RedirectAsync(response));
    }

    [Fact]
    public async Task An_app_that_answers_by_401_is_left_alone()
    {
        await using var app = await StartAsync(cookies: options => options.Events.OnRedirectToLogin = context =>
        {
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        });

        using var response = await app.ActAsync("GET", "/members");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_return_URL_that_the_app_has_asked_for_stays()
    {
        await using var app = await StartAsync();

        using var response = await app.ActAsync("GET", "/asks?back=/welcome");

        Assert.Equal("/Account/Login?ReturnUrl=%2Fwelcome", await RedirectAsync(response));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_scheme_that_redirects_to_another_site_gets_the_page_to_come_back_to(bool isAddedFirst)
    {
        await using var app = await StartAsync(isAddedFirst: isAddedFirst, services: services => services.AddAuthentication("remote").AddScheme<AuthenticationSchemeOptions, RemoteHandler>("remote", null));

        using var response = await app.ActAsync("GET", "/members");
        using var named = await app.ActAsync("GET", "/remote");
        using var refused = await app.ActAsync("GET", "/bearer");

        Assert.Equal("https://login.example/authorize?state=%2Fpage%3Ftab%3D2", await RedirectAsync(response));
        Assert.Equal("https://login.example/authorize?state=%2Fpage%3Ftab%3D2", await RedirectAsync(named));
        Assert.Contains("correlation=1", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_order_of_the_services_does_not_matter(bool isAddedFirst)
    {
        await using var app = await StartAsync(isAddedFirst: isAddedFirst);

        using var response = await app.ActAsync("GET", "/members");

        Assert.Equal(Login, await RedirectAsync(response));
    }

    [Fact]
    public async Task An_authorization_handler_of_the_app_stays_in_charge()
    {
        await using var app = await StartAsync(services: services => services.AddSingleton<IAuthorizationMiddlewareResultHandler, Teapot>());

        using var response = await app.ActAsync("GET", "/members");

        Assert.Equal((HttpStatusCode)418, response.StatusCode);
    }

    [Fact]
    public async Task It_can_be_turned_off()
    {
        await using var app = await StartAsync(options: options => options.RedirectChallenges = false);

        using var response = await app.ActAsync("GET", "/members");

        Assert.EndsWith("/Account/Login?ReturnUrl=%2Fmembers", response.RequestMessage!.RequestUri!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_redirects_are_the_apps_own()
    {
        await using var app = await StartAsync(map: app =>
        {
            app.MapGet("/moved", () => Microsoft.AspNetCore.Http.Results.Redirect("/there"));
            app.MapGet("/there", () => Results.Datastar("<p>there</p>"));
        });

        using var response = await app.ActAsync("GET", "/moved");

        await SecureApp.AssertIsEventAsync(response, "<p>there</p>");
    }

    private static async Task<string> RedirectAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        Assert.Null(response.Headers.Location);
        var call = Assert.Single(ScriptPage.Run(SseReader.Single(await response.Content.ReadAsByteArrayAsync())))!.AsArray();
        Assert.Equal("location", (string?)call[0]);
        var url = (string)call[1]!;
        return url.StartsWith("http://127.0.0.1", StringComparison.Ordinal) ? new Uri(url).PathAndQuery : url;
    }

    private static Task<TestApp> StartAsync(
        Action<CookieAuthenticationOptions>? cookies = null, Action<IServiceCollection>? services = null, Action<DatastarOptions>? options = null, Action<WebApplication>? map = null, bool isAddedFirst = true)
    {
        return TestApp.OnKestrelAsync(
            app =>
            {
                Map(app);
                app.MapControllers();
                app.MapRazorPages();
                map?.Invoke(app);
            },
            builder =>
            {
                if (isAddedFirst)
                    builder.Services.AddDatastar(options);
                builder.Services.AddControllersWithViews().AddApplicationPart(typeof(SecureApp).Assembly);
                builder.Services.AddRazorPages(pages => pages.RootDirectory = "/Security/Pages");
                builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookies ?? (_ => { }));
                builder.Services.AddAuthorizationBuilder()
                    .AddPolicy("admins", policy => policy.RequireRole("admin"))
                    .AddPolicy("remote", policy => policy.AddAuthenticationSchemes("remote").RequireAuthenticatedUser())
                    .AddPolicy("bearer", policy => policy.AddAuthenticationSchemes("bearer").RequireAuthenticatedUser());
                builder.Services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, BearerHandler>("bearer", null);
                services?.Invoke(builder.Services);
                if (!isAddedFirst)
                    builder.Services.AddDatastar(options);
            });
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/page", () => "page");
        app.MapGet("/sign-in", (HttpContext context) => context.SignInAsync(
            CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "ann")], "test"))));
        app.MapGet("/members", () => Results.Datastar("<p>in</p>")).RequireAuthorization();
        app.MapGet("/typed", () => TypedResults.Ok("in")).RequireAuthorization();
        app.MapPost("/body", (Todo todo) => todo).RequireAuthorization();
        app.MapGet("/admins", () => "in").RequireAuthorization("admins");
        app.MapGet("/remote", () => "in").RequireAuthorization("remote");
        app.MapGet("/bearer", () => "in").RequireAuthorization("bearer");
        app.MapGet("/asks", (string? back) => Microsoft.AspNetCore.Http.Results.Challenge(back is null ? null : new AuthenticationProperties { RedirectUri = back }));
        app.MapGet("/forbids", () => Microsoft.AspNetCore.Http.Results.Forbid()).RequireAuthorization();
    }

    private sealed record Todo(string Title);

    private sealed class TenantEvents : CookieAuthenticationEvents
    {
        public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
        {
            context.Response.Redirect("/tenant" + context.RedirectUri[context.RedirectUri.IndexOf("/Account", StringComparison.Ordinal)..]);
            return Task.CompletedTask;
        }
    }

    private sealed class Teapot : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
        {
            context.Response.StatusCode = 418;
            return Task.CompletedTask;
        }
    }

    private sealed class BearerHandler(Microsoft.Extensions.Options.IOptionsMonitor<AuthenticationSchemeOptions> options, Microsoft.Extensions.Logging.ILoggerFactory logger, System.Text.Encodings.Web.UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
    }

    private sealed class RemoteHandler(Microsoft.Extensions.Options.IOptionsMonitor<AuthenticationSchemeOptions> options, Microsoft.Extensions.Logging.ILoggerFactory logger, System.Text.Encodings.Web.UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Cookies.Append("correlation", "1");
            Response.Redirect("https://login.example/authorize?state=" + UrlEncoder.Encode(properties.RedirectUri ?? OriginalPath));
            return Task.CompletedTask;
        }
    }
}
