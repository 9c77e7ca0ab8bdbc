using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Datastar.Razor;

/// <summary>
/// What streams follow and commands publish: a name, or a type, and perhaps whose it is. Only its name travels between machines.
/// </summary>
/// <remarks>A string converts by itself. Two topics are equal when their names are.</remarks>
/// <example><c>LiveTopic todos = "todos"; LiveTopic mine = todos.For(userId); LiveTopic typed = LiveTopic.Of&lt;TodoList>();</c></example>
public sealed record LiveTopic
{
    // A broker's message has room for 8000 bytes (PostgreSQL); this is at most 3000 in UTF-8.
    private const int LongestName = 1000;
    private const int LongestKey = 200;

    /// <summary>Makes a topic of its name.</summary>
    /// <param name="name">The name, as the app knows it: <c>todos</c>, or <c>todos/42</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, longer than 1000 characters, or holds a control character or half a surrogate pair.</exception>
    public LiveTopic(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.Length > LongestName)
            throw new ArgumentException($"The name of a topic has at most {LongestName} characters, this one {name.Length}. LiveTopic.For(key) shortens long keys.", nameof(name));
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
                throw new ArgumentException("The name of a topic must be plain text without control characters. LiveTopic.For(key) takes any key.", nameof(name));
        }
        Name = name;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Makes a topic that is named by a type, so that no name can be misspelt.</summary>
    /// <typeparam name="T">The type of what changes.</typeparam>
    /// <returns>The topic.</returns>
    /// <example><c>await live.PublishAsync(LiveTopic.Of&lt;TodoList>().For(tenant));</c></example>
    public static LiveTopic Of<T>() => new(typeof(T).ToString());

    /// <summary>Makes the topic of one user, one tenant, one document of this topic.</summary>
    /// <param name="key">Any text, a user's too: it is escaped, so that it cannot name another topic.</param>
    /// <returns>The topic <c>name/key</c>.</returns>
    /// <exception cref="ArgumentException">So many keys are nested that the name becomes longer than 1000 characters.</exception>
    public LiveTopic For(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var escaped = key.Length <= LongestKey ? Uri.EscapeDataString(key) : key;
        // The sign is one that no escaped key contains.
        if (escaped.Length > LongestKey)
            escaped = "sha256=" + Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
        return new($"{Name}/{escaped}");
    }

    /// <summary>Makes the topic of one user, one tenant, one document of this topic.</summary>
    /// <param name="key">A number, a <see cref="Guid"/>, ….</param>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <returns>The topic <c>name/42</c>.</returns>
    public LiveTopic For<TKey>(TKey key) where TKey : IFormattable
    {
        ArgumentNullException.ThrowIfNull(key);
        return For(key.ToString(null, CultureInfo.InvariantCulture));
    }

    /// <summary>Makes a topic of its name.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator LiveTopic(string name) => new(name);

    /// <summary>Returns the name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
