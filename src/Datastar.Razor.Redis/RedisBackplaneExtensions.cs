using Datastar.Razor;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds Redis as the way between the app's machines.</summary>
public static class RedisBackplaneExtensions
{
    /// <summary>The channel, unless another is given.</summary>
    public const string DefaultChannel = "datastar-razor-live";

    /// <summary>Lets what is published on one machine reach the streams of all, by a channel of Redis.</summary>
    /// <param name="builder">What <c>AddLive()</c> returned.</param>
    /// <param name="configuration">Where Redis is: <c>localhost:6379,password=…</c>.</param>
    /// <param name="channel">The channel. Apps that share a Redis need one each.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="configuration"/> or <paramref name="channel"/> is empty or not understood.</exception>
    /// <example><c>builder.Services.AddDatastar().AddLive().AddRedisBackplane("localhost:6379");</c></example>
    public static LiveBuilder AddRedisBackplane(this LiveBuilder builder, string configuration, string channel = DefaultChannel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(configuration);
        var parsed = ConfigurationOptions.Parse(configuration);
        return builder.AddRedisBackplane(_ => parsed, channel);
    }

    /// <summary>Lets what is published on one machine reach the streams of all, by a channel of Redis.</summary>
    /// <param name="builder">What <c>AddLive()</c> returned.</param>
    /// <param name="configuration">Says where Redis is. It is copied; what it says about failed connections and waiting commands is not used.</param>
    /// <param name="channel">The channel. Apps that share a Redis need one each.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="channel"/> is empty.</exception>
    public static LiveBuilder AddRedisBackplane(this LiveBuilder builder, Func<IServiceProvider, ConfigurationOptions> configuration, string channel = DefaultChannel)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentException.ThrowIfNullOrWhiteSpace(channel);
        return builder.AddBackplane(services => new RedisLiveBackplane(configuration(services), channel));
    }
}
