using Npgsql;

namespace Datastar.Razor;

/// <summary>Publishes to a channel of PostgreSQL: what waits while a statement runs goes by the next one, all of it.</summary>
internal sealed class NotifyQueue(NpgsqlDataSource dataSource, string channel)
{
    // A notification need not outlive a crash of the server, after which all machines refresh everything: its commit waits for no disk.
    private const string Sql = "SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, message) FROM unnest($2) AS message";

    // Enough for a statement on a busy server; one that hangs is given up, and with it what has been waiting.
    private const int SecondsPerStatement = 5;

    private readonly Lock _lock = new();
    private List<Waiting> _waiting = [];
    private bool _sending;

    public Task PublishAsync(string message)
    {
        var waiting = new Waiting(message, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
        {
            _waiting.Add(waiting);
            if (_sending)
                return waiting.Sent.Task;
            _sending = true;
        }
        _ = Task.Run(SendAsync);
        return waiting.Sent.Task;
    }

    private async Task SendAsync()
    {
        while (Next() is { } batch)
        {
            try
            {
                await NotifyAsync([.. batch.Select(waiting => waiting.Message)]);
                batch.ForEach(static waiting => waiting.Sent.SetResult());
            }
            catch (Exception exception)
            {
                batch.ForEach(waiting => waiting.Sent.SetException(exception));
            }
        }
    }

    private List<Waiting>? Next()
    {
        lock (_lock)
        {
            var batch = _waiting;
            _sending = batch.Count > 0;
            if (_sending)
                _waiting = [];
            return _sending ? batch : null;
        }
    }

    private async Task NotifyAsync(string[] messages)
    {
        await using var command = dataSource.CreateCommand(Sql);
        command.CommandTimeout = SecondsPerStatement;
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = channel });
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = messages });
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Waiting(string Message, TaskCompletionSource Sent);
}
