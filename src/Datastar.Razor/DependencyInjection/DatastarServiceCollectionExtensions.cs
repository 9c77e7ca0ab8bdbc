using Datastar.Razor;
using Datastar.Razor.Antiforgery;
using Datastar.Razor.Attributes;
using Datastar.Razor.Compression;
using Datastar.Razor.DependencyInjection;
using Datastar.Razor.Development;
using Datastar.Razor.Encoding;
using Datastar.Razor.Rendering;
using Datastar.Razor.Security;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Datastar.Razor to the services of an app.</summary>
public static class DatastarServiceCollectionExtensions
{
    /// <summary>
    /// Adds the settings of Datastar.Razor and what stands around endpoints: see <see cref="DatastarOptions"/>. <c>Results.Datastar</c> works without it.
    /// </summary>
    /// <remarks>It may be called by several parts of an app: their changes are made one after another.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the settings, after the section <c>Datastar</c> of the configuration was read.</param>
    /// <returns>A builder for further parts.</returns>
    /// <exception cref="OptionsValidationException">At start: a setting is not usable.</exception>
    public static DatastarBuilder AddDatastar(this IServiceCollection services, Action<DatastarOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (!services.Any(static service => service.ServiceType == typeof(DatastarConfiguration)))
            AddOnce(services);
        if (configure is not null)
            services.Configure(configure);
        return new DatastarBuilder(services);
    }

    private static void AddOnce(IServiceCollection services)
    {
        services.AddOptions<DatastarOptions>().ValidateOnStart();
        services.AddSingleton<DatastarConfiguration>();
        // The first of all: code wins over configuration, wherever it stands.
        services.Insert(0, ServiceDescriptor.Singleton<IConfigureOptions<DatastarOptions>>(static provider => provider.GetRequiredService<DatastarConfiguration>()));
        services.AddSingleton<IValidateOptions<DatastarOptions>>(static provider => provider.GetRequiredService<DatastarConfiguration>());

        services.AddSingleton(static provider => Options(provider).Signals);
        services.AddSingleton(static provider => new EventStreamCompression(Options(provider).Compression));
        services.AddSingleton(static provider => new RenderSettings
        {
            SignalsJson = SignalsJson.Of(provider).Write,
            AntiforgeryHeader = Options(provider).Antiforgery ? provider.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName : null,
        });

        AntiforgeryServices.Add(services);
        services.Configure<MvcOptions>(static mvc => mvc.Filters.Add(AntiforgeryProblems.Instance));
        services.AddSingleton<StreamErrors>();
        services.AddSingleton<MatcherPolicy, EndpointGuard>();
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, CookieChallenges>();
        ChallengeResultHandler.AddTo(services);
        services.AddSingleton<DevelopmentModule>();
        if (DevelopmentSupport.IsSupported)
            DevelopmentServices.Add(services);
    }

    private static DatastarOptions Options(IServiceProvider services) => services.GetRequiredService<IOptions<DatastarOptions>>().Value;
}
