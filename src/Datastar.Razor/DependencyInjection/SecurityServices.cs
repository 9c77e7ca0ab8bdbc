using Datastar.Razor.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Datastar.Razor;

/// <summary>What <c>AddDatastar()</c> puts around the endpoints of an app.</summary>
internal static class SecurityServices
{
    public static void Add(IServiceCollection services, OptionsBuilder<DatastarOptions> options, Action<DatastarOptions>? configure)
    {
        services.AddHttpContextAccessor();
        services.TryAddSingleton<StreamErrors>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, EndpointGuard>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CookieAuthenticationOptions>, CookieChallenges>());
        AddChallengeResultHandler(services);
        AddAntiforgery(services, options, configure);
    }

    // Only an app that wants tokens gets the keys that they are made with.
    private static void AddAntiforgery(IServiceCollection services, OptionsBuilder<DatastarOptions> options, Action<DatastarOptions>? configure)
    {
        var wanted = new DatastarOptions();
        configure?.Invoke(wanted);
        if (wanted.Antiforgery)
            services.AddAntiforgery();
        options.Validate<IServiceProvider>(static (o, provider) => !o.Antiforgery || provider.GetService<IAntiforgery>() is not null,
            "DatastarOptions.Antiforgery was not set by AddDatastar(o => o.Antiforgery = true): call builder.Services.AddAntiforgery() too.");
        options.Validate<IServiceProvider>(static (o, provider) => !o.Antiforgery || provider.GetService<IOptions<AntiforgeryOptions>>()?.Value.HeaderName is not null,
            "DatastarOptions.Antiforgery needs a header for the token, and AntiforgeryOptions.HeaderName is null: name one.");
    }

    // Around the app's own, if it was added before; AddAuthorization() leaves one that is there alone.
    private static void AddChallengeResultHandler(IServiceCollection services)
    {
        var existing = services.LastOrDefault(static service => service.ServiceType == typeof(IAuthorizationMiddlewareResultHandler) && !service.IsKeyedService);
        if (existing?.ImplementationFactory?.Target is ChallengeResultHandlerFactory)
            return;
        var factory = new ChallengeResultHandlerFactory(existing);
        services.Add(new(typeof(IAuthorizationMiddlewareResultHandler), factory.Create, existing?.Lifetime ?? ServiceLifetime.Singleton));
    }

    private sealed class ChallengeResultHandlerFactory(ServiceDescriptor? inner)
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
