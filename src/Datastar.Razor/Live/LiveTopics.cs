using System.Collections;
using System.Runtime.CompilerServices;

namespace Datastar.Razor;

/// <summary>The topics that a view follows: one, <c>"todos"</c>, or several, <c>["todos", LiveTopic.Of&lt;User>().For(id)]</c>.</summary>
[CollectionBuilder(typeof(LiveTopics), nameof(Create))]
public sealed class LiveTopics : IEnumerable<LiveTopic>
{
    private readonly LiveTopic[] _topics;

    private LiveTopics(LiveTopic[] topics) => _topics = topics;

    internal LiveTopic First => _topics[0];

    /// <summary>Makes a list of topics. A collection expression calls it.</summary>
    /// <param name="topics">The topics.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentException">There is no topic, or one is <see langword="null"/>.</exception>
    public static LiveTopics Create(params ReadOnlySpan<LiveTopic> topics)
    {
        if (topics.IsEmpty)
            throw new ArgumentException("Name at least one topic.", nameof(topics));
        foreach (var topic in topics)
        {
            if (topic is null)
                throw new ArgumentException("One of the topics is null.", nameof(topics));
        }
        return new(topics.ToArray());
    }

    /// <summary>Makes a list of one topic.</summary>
    /// <param name="name">The name of the topic.</param>
    public static implicit operator LiveTopics(string name) => Create(new LiveTopic(name));

    /// <summary>Makes a list of one topic.</summary>
    /// <param name="topic">The topic.</param>
    public static implicit operator LiveTopics(LiveTopic topic) => Create(topic);

    /// <summary>Returns the names.</summary>
    /// <returns>The names, one per line.</returns>
    public override string ToString() => _topics.Length == 1 ? _topics[0].Name : string.Join('\n', _topics.Select(topic => topic.Name));

    /// <summary>Enumerates the topics.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<LiveTopic> GetEnumerator() => ((IEnumerable<LiveTopic>)_topics).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
