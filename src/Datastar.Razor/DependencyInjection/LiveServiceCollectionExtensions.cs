using Datastar.Razor;
using Datastar.Razor.Live;
using Datastar.Razor.Response;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds live updates to an app.</summary>
public static class LiveServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ILive"/>: streams that follow topics, and commands that publish them.</summary>
    /// <param name="builder">What <c>AddDatastar()</c> returned.</param>
    /// <param name="configure">Changes the settings.</param>
    /// <returns>A builder for further parts, such as a backplane.</returns>
    /// <exception cref="OptionsValidationException">At start: a setting is not usable.</exception>
    /// <example><c>builder.Services.AddDatastar().AddLive();</c></example>
    public static LiveBuilder AddLive(this DatastarBuilder builder, Action<LiveOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptions<LiveOptions>()
            .Validate(o => IsInterval(o.Heartbeat), "LiveOptions.Heartbeat must be longer than zero, or Timeout.InfiniteTimeSpan for no heartbeats.")
            .Validate(o => IsInterval(o.StalledAfter), "LiveOptions.StalledAfter must be longer than zero, or Timeout.InfiniteTimeSpan to wait for ever.")
            .Validate(o => o.MaxStreams > 0 && o.MaxStreamsPerUser > 0, "LiveOptions.MaxStreams and MaxStreamsPerUser must be at least 1.")
            .Validate(o => o.MaxRenderings > 0, "LiveOptions.MaxRenderings must be at least 1.")
            .Validate(o => o.MinInterval >= TimeSpan.Zero && o.MinInterval <= TimeSpan.FromDays(1), "LiveOptions.MinInterval must be from TimeSpan.Zero, for none, to one day.")
            .Validate(o => o.UserKey is not null, "LiveOptions.UserKey is null: return null from it where there is no user.")
            .Validate(o => o.SessionKey is not null, "LiveOptions.SessionKey is null: return null from it where there is no session.")
            .ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        builder.Services.PostConfigure<OutputCacheOptions>(static o => o.AddBasePolicy(NoOutputCache.ForDatastarRequests));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<LiveHub>();
        builder.Services.TryAddSingleton<ILive>(static services => services.GetRequiredService<LiveHub>());
        return new LiveBuilder(builder.Services);
    }

    // Timers go up to 49 days.
    private static bool IsInterval(TimeSpan value) => value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value < TimeSpan.FromDays(49));
}
