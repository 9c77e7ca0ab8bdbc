namespace Datastar.Razor;

/// <summary>
/// Carries published topics to the app's other machines: names, no HTML, since each machine renders for its own streams.
/// Derive from it to use another broker; <c>AddLive().AddBackplane(…)</c> adds it.
/// </summary>
/// <remarks>It need not care for failures: what it throws is logged, the connection is tried again, and after a gap everything is rendered anew.</remarks>
public interface ILiveBackplane
{
    /// <summary>Sends a message to all machines that listen.</summary>
    /// <param name="message">The name of a topic and the mark of the sender: at most 3100 bytes of UTF-8, no control characters.</param>
    /// <param name="cancellationToken">Cancels sending.</param>
    /// <returns>A task that completes when the broker has the message.</returns>
    /// <exception cref="Exception">The broker has not got it.</exception>
    ValueTask PublishAsync(string message, CancellationToken cancellationToken);

    /// <summary>Listens for as long as one connection lasts.</summary>
    /// <param name="listening">To be called once every message from now on will arrive.</param>
    /// <param name="received">To be called with each message, the sender's own too.</param>
    /// <param name="cancellationToken">Cancelled when the app stops.</param>
    /// <returns>A task that fails when the connection is lost.</returns>
    /// <exception cref="Exception">There is no connection to the broker, or it was lost.</exception>
    Task ListenAsync(Action listening, Action<string> received, CancellationToken cancellationToken);
}
