using System.Collections.Concurrent;

namespace Datastar.Razor.Attributes;

/// <summary>The names of one attribute that are worked out already.</summary>
internal sealed class AttributeNames(AttributeDefinition definition)
{
    // Names may be made of data; only so many are kept.
    private const int Most = 512;

    private readonly ConcurrentDictionary<(string? Key, string Modifiers), AttributeName> _names = new();

    /// <summary>The name without a key.</summary>
    public AttributeName Keyless => field ??= Of(null);

    /// <summary>The name with the key that makes the client see this name.</summary>
    /// <param name="key">The name of an event, a class, a signal…</param>
    /// <param name="modifiers">Modifiers as they are emitted: <c>__ifmissing</c>.</param>
    /// <exception cref="ArgumentException">The client cannot be given the name.</exception>
    public AttributeName Of(string? key, string modifiers = "") =>
        _names.TryGetValue((key, modifiers), out var name) ? name : Add(key, modifiers);

    private AttributeName Add(string? key, string modifiers)
    {
        var author = $"Ds.{ClientCasing.Pascal(definition.Name)}({(key is null ? "" : $"\"{key}\"")})";
        var name = new AttributeName(definition, key, author, AttributeName.Parse(modifiers).Modifiers);
        if (_names.Count < Most)
            _names.TryAdd((key, modifiers), name);
        return name;
    }
}
