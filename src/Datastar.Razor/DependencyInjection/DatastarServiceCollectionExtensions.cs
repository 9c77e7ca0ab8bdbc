using System.Globalization;
using Datastar.Razor;
using Datastar.Razor.Compression;
using Datastar.Razor.Encoding;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Datastar.Razor to the services of an app.</summary>
public static class DatastarServiceCollectionExtensions
{
    /// <summary>
    /// Adds the settings of Datastar.Razor and what stands around endpoints: see <see cref="DatastarOptions"/>. <c>Results.Datastar</c> works without it.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the settings, after the section <c>Datastar</c> of the configuration was read.</param>
    /// <returns>A builder for further parts.</returns>
    /// <exception cref="OptionsValidationException">At start: a setting is not usable.</exception>
    public static DatastarBuilder AddDatastar(this IServiceCollection services, Action<DatastarOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<DatastarOptions>()
            .Configure<IServiceProvider>(static (options, provider) => ConfigureFrom(provider.GetService<IConfiguration>()?.GetSection("Datastar"), options))
            .Validate(o => !string.IsNullOrWhiteSpace(o.ScriptUrl), "DatastarOptions.ScriptUrl is empty: leave it out for the CDN, or name the app's own copy, such as /datastar.js.")
            .ValidateOnStart();
        services.TryAddSingleton(static provider => new AppJson(() => SignalsJson.Of(provider).Write));
        // Url.To and literals find the current request by it.
        services.AddHttpContextAccessor();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DatastarOptions>, CompressionValidation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, EventStreamCompression>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, SignalsRefusalHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExceptionHandler, SignalsRefusalHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDeveloperPageExceptionFilter, SignalsRefusalHandler>());
        services.Configure<MvcOptions>(static mvc => mvc.Filters.Add(AntiforgeryProblems.Instance));
        if (configure is not null)
            options.Configure(configure);
        SecurityServices.Add(services, options, configure);
        return new DatastarBuilder(services);
    }

    // By hand, because configuration binding by reflection is not safe for trimming.
    private static void ConfigureFrom(IConfigurationSection? section, DatastarOptions options)
    {
        options.ScriptUrl = section?[nameof(DatastarOptions.ScriptUrl)] ?? options.ScriptUrl;
        options.ScriptIntegrity = section?[nameof(DatastarOptions.ScriptIntegrity)] ?? options.ScriptIntegrity;
        var signals = section?.GetSection(nameof(DatastarOptions.Signals));
        options.Signals = new SignalLimits
        {
            MaxBytes = Number(signals, nameof(SignalLimits.MaxBytes)) ?? options.Signals.MaxBytes,
            MaxDepth = Number(signals, nameof(SignalLimits.MaxDepth)) ?? options.Signals.MaxDepth,
        };
    }

    private static int? Number(IConfigurationSection? section, string key) => section?[key] switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new InvalidOperationException($"The setting '{section.Path}:{key}' is '{text}': write a whole number."),
    };
}
