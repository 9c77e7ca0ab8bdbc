using Datastar.Razor;
using Npgsql;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds PostgreSQL as the way between the app's machines.</summary>
public static class PostgresBackplaneExtensions
{
    /// <summary>The channel, unless another is given.</summary>
    public const string DefaultChannel = "datastar_razor_live";

    // PostgreSQL cuts longer names off: LISTEN and NOTIFY would mean different channels.
    private const int LongestChannel = 63;

    /// <summary>Lets what is published on one machine reach the streams of all, by <c>LISTEN</c> and <c>NOTIFY</c>.</summary>
    /// <remarks>One connection listens for as long as the app runs. It must reach the server itself: a pooler that hands connections from transaction to transaction loses what it listens to.</remarks>
    /// <param name="builder">What <c>AddLive()</c> returned.</param>
    /// <param name="connectionString">Where the database is: <c>Host=localhost;Database=todos</c>. Machines must use the same database.</param>
    /// <param name="channel">The channel. Apps that share a database need one each.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> or <paramref name="channel"/> is empty or not understood.</exception>
    /// <example><c>builder.Services.AddDatastar().AddLive().AddPostgresBackplane(connectionString);</c></example>
    public static LiveBuilder AddPostgresBackplane(this LiveBuilder builder, string connectionString, string channel = DefaultChannel)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var checkedOnce = new NpgsqlConnectionStringBuilder(connectionString).ConnectionString;
        return Add(builder, _ => NpgsqlDataSource.Create(checkedOnce), channel, ownsDataSource: true);
    }

    /// <summary>Lets what is published on one machine reach the streams of all, by <c>LISTEN</c> and <c>NOTIFY</c>, with connections of the app's own source.</summary>
    /// <param name="builder">What <c>AddLive()</c> returned.</param>
    /// <param name="dataSource">Finds the source: <c>services => services.GetRequiredService&lt;NpgsqlDataSource>()</c>. It is not disposed of.</param>
    /// <param name="channel">The channel. Apps that share a database need one each.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException"><paramref name="channel"/> is empty or too long.</exception>
    public static LiveBuilder AddPostgresBackplane(this LiveBuilder builder, Func<IServiceProvider, NpgsqlDataSource> dataSource, string channel = DefaultChannel)
    {
        ArgumentNullException.ThrowIfNull(dataSource);
        return Add(builder, dataSource, channel, ownsDataSource: false);
    }

    private static LiveBuilder Add(LiveBuilder builder, Func<IServiceProvider, NpgsqlDataSource> dataSource, string channel, bool ownsDataSource)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(channel);
        if (System.Text.Encoding.UTF8.GetByteCount(channel) > LongestChannel || channel.Contains('\0', StringComparison.Ordinal))
            throw new ArgumentException($"The name of a channel of PostgreSQL has at most {LongestChannel} bytes and no NUL.", nameof(channel));
        return builder.AddBackplane(services => new PostgresLiveBackplane(dataSource(services), channel, ownsDataSource));
    }
}
