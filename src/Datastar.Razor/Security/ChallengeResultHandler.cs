using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
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

    /// <summary>Adds the handler around the app's own, if that was added before; AddAuthorization() leaves one that is there alone.</summary>
    public static void AddTo(IServiceCollection services)
    {
        var existing = services.LastOrDefault(static service => service.ServiceType == typeof(IAuthorizationMiddlewareResultHandler) && !service.IsKeyedService);
        if (existing?.ImplementationFactory?.Target is Factory)
            return;
        var factory = new Factory(existing);
        services.Add(new(typeof(IAuthorizationMiddlewareResultHandler), factory.Create, existing?.Lifetime ?? ServiceLifetime.Singleton));
    }

    private sealed class Factory(ServiceDescriptor? inner)
    {
        public ChallengeResultHandler Create(IServiceProvider services)
        {
            var handler = inner switch
            {
                null => new AuthorizationMiddlewareResultHandler(),
                { ImplementationInstance: { } instance } => instance,
                { ImplementationFactory: { } factory } => factory(services),
                _ => ActivatorUtilities.CreateInstance(services, inner.ImplementationType!),
            };
            return new ChallengeResultHandler((IAuthorizationMiddlewareResultHandler)handler, services.GetRequiredService<IOptions<DatastarOptions>>());
        }
    }
}
