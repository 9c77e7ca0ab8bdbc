using Npgsql;

namespace Datastar.Razor;

/// <summary>A channel of PostgreSQL. One connection listens; publishing takes one from the pool.</summary>
internal sealed class PostgresLiveBackplane(NpgsqlDataSource dataSource, string channel, bool ownsDataSource) : ILiveBackplane, IAsyncDisposable
{
    // A connection whose server is gone without a word would be waited on for ever.
    private static readonly TimeSpan AskAfter = TimeSpan.FromSeconds(30);

    private readonly NotifyQueue _queue = new(dataSource, channel);

    // A statement may carry what others publish, too: who waits no longer does not cancel it.
    public ValueTask PublishAsync(string message, CancellationToken cancellationToken) => new(_queue.PublishAsync(message).WaitAsync(cancellationToken));

    public async Task ListenAsync(Action listening, Action<string> received, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => received(notification.Payload);
        // LISTEN takes a name, no parameter.
        await ExecuteAsync(connection, $"LISTEN \"{channel.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancellationToken);
        listening();
        while (true)
        {
            if (!await connection.WaitAsync(AskAfter, cancellationToken))
                await ExecuteAsync(connection, "SELECT 1", cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => ownsDataSource ? dataSource.DisposeAsync() : ValueTask.CompletedTask;

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
