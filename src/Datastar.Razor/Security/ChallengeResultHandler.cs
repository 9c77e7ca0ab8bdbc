using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Security;

/// <summary>Answers Datastar requests that authorization refuses with a redirect event, whichever scheme wanted to redirect them.</summary>
internal sealed class ChallengeResultHandler(IAuthorizationMiddlewareResultHandler inner, IOptions<DatastarOptions> options) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Succeeded || !options.Value.RedirectChallenges || !context.Request.IsDatastar()
            ? inner.HandleAsync(next, context, policy, authorizeResult)
            : RefuseAsync(next, context, policy, authorizeResult);

    private async Task RefuseAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult result)
    {
        // A handler of the app's own decides by itself; ASP.NET Core's would send the user back to the action's URL.
        if (inner is AuthorizationMiddlewareResultHandler)
            await ChallengeAsync(context, policy, result);
        else
            await inner.HandleAsync(next, context, policy, result);
        await PageRedirect.ReplaceAsync(context);
    }

    private static async Task ChallengeAsync(HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult result)
    {
        string?[] schemes = policy.AuthenticationSchemes.Count > 0 ? [.. policy.AuthenticationSchemes] : [null];
        foreach (var scheme in schemes)
        {
            var properties = new AuthenticationProperties { RedirectUri = PageRedirect.ReturnPath(context.Request) };
            await (result.Challenged ? context.ChallengeAsync(scheme, properties) : context.ForbidAsync(scheme, properties));
        }
    }
}
