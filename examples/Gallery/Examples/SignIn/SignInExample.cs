using System.Security.Claims;
using Gallery.Site;
using Gallery.Site.Visitors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Gallery.Examples.SignIn;

public sealed class SignInExample : Example
{
    private const string Page = "/examples/sign-in";

    public override Fragment Demo(Visitor visitor) => Door.Create();

    public override void AddServices(IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options => options.LoginPath = $"{Page}/login");
        services.AddAuthorization();
    }

    public override void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/examples/sign-in/secret", (ClaimsPrincipal user) => Results.Datastar(Secret.Create(user.Identity!.Name!))).RequireAuthorization();

        app.MapGet("/examples/sign-in/login", (string? returnUrl) => LoginPage.Create(returnUrl ?? Page));

        app.MapPost("/examples/sign-in/login", async (string? returnUrl, LoginSignals signals, HttpContext context) =>
        {
            if (signals.Name.Trim() is not { Length: > 0 } name)
                return Results.DatastarValidation<LoginSignals>(new Dictionary<string, string[]> { [nameof(LoginSignals.Name)] = ["Your name, please."] });
            await context.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, name)], CookieAuthenticationDefaults.AuthenticationScheme)));
            // Back to a page of this site, whatever the URL says.
            return Results.Datastar(DatastarEvent.Redirect(returnUrl is ['/', not '/' and not '\\', ..] ? returnUrl : Page));
        });

        app.MapPost("/examples/sign-in/logout", async (HttpContext context) =>
        {
            await context.SignOutAsync();
            return Results.Datastar(DatastarEvent.Redirect(Page));
        });
    }
}
