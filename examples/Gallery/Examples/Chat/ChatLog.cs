using System.Collections.Immutable;

namespace Gallery.Examples.Chat;

/// <summary>The last messages of the room.</summary>
public sealed class ChatLog
{
    private const int Most = 50;

    private ImmutableList<ChatMessage> _messages = [];

    public IReadOnlyList<ChatMessage> Messages => Volatile.Read(ref _messages);

    public void Add(ChatMessage message) =>
        ImmutableInterlocked.Update(ref _messages, messages => messages.Add(message) is { Count: > Most } full ? full.RemoveAt(0) : messages.Add(message));
}
