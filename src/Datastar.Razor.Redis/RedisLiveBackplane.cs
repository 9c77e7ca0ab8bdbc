using StackExchange.Redis;

namespace Datastar.Razor;

/// <summary>A channel of Redis. Each connection is a new one: after a loss nothing of the old is trusted.</summary>
internal sealed class RedisLiveBackplane : ILiveBackplane
{
    private readonly ConfigurationOptions _configuration;
    private readonly RedisChannel _channel;
    private volatile ConnectionMultiplexer? _connection;

    public RedisLiveBackplane(ConfigurationOptions configuration, string channel)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _configuration = configuration.Clone();
        // What cannot be sent now is made up for later by a refresh: neither wait for the broker nor queue for it.
        _configuration.AbortOnConnectFail = true;
        _configuration.BacklogPolicy = BacklogPolicy.FailFast;
        _channel = RedisChannel.Literal(channel);
    }

    public async ValueTask PublishAsync(string message, CancellationToken cancellationToken)
    {
        var connection = _connection ?? throw new InvalidOperationException("There is no connection to Redis at the moment.");
        await connection.GetSubscriber().PublishAsync(_channel, message).WaitAsync(cancellationToken);
    }

    public async Task ListenAsync(Action listening, Action<string> received, CancellationToken cancellationToken)
    {
        var lost = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(_configuration).WaitAsync(cancellationToken);
        connection.ConnectionFailed += (_, failure) =>
            lost.TrySetException(failure.Exception ?? new InvalidOperationException($"The connection to Redis was lost: {failure.FailureType}."));
        await connection.GetSubscriber().SubscribeAsync(_channel, (_, message) => received(message.ToString())).WaitAsync(cancellationToken);
        _connection = connection;
        try
        {
            listening();
            await lost.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _connection = null;
        }
    }
}
