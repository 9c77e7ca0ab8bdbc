using System.Collections.Concurrent;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Attributes;

/// <summary>The names of one attribute that are worked out already.</summary>
internal sealed class AttributeNames(AttributeDefinition definition)
{
    // Names may be made of data; only so many are kept.
    private const int Most = 512;

    private readonly LiteralCache<AttributeName> _literal = new();
    private readonly ConcurrentDictionary<string, AttributeName> _keyed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string? Key, string Modifiers), AttributeName> _modified = new();

    /// <summary>The name without a key.</summary>
    public AttributeName Keyless => field ??= Make(null, "");

    /// <summary>The name with the key that makes the client see this name.</summary>
    /// <param name="key">The name of an event, a class, a signal…</param>
    /// <exception cref="ArgumentException">The client cannot be given the name.</exception>
    public AttributeName Of(string key) =>
        _literal.Find(key) ?? _literal.Keep(key, _keyed.TryGetValue(key, out var name) ? name : Add(_keyed, key, Make(key, "")));

    /// <summary>The name with modifiers.</summary>
    /// <param name="key">The name of an event, a class, a signal…</param>
    /// <param name="modifiers">Modifiers as they are emitted: <c>__ifmissing</c>.</param>
    /// <exception cref="ArgumentException">The client cannot be given the name.</exception>
    public AttributeName Of(string? key, string modifiers) =>
        modifiers.Length == 0 ? key is null ? Keyless : Of(key)
        : _modified.TryGetValue((key, modifiers), out var name) ? name : Add(_modified, (key, modifiers), Make(key, modifiers));

    private AttributeName Make(string? key, string modifiers)
    {
        var author = $"Ds.{ClientCasing.Pascal(definition.Name)}({(key is null ? "" : $"\"{key}\"")})";
        return new(definition, key, author, AttributeName.Parse(modifiers).Modifiers);
    }

    private static AttributeName Add<TKey>(ConcurrentDictionary<TKey, AttributeName> names, TKey key, AttributeName name) where TKey : notnull
    {
        if (names.Count < Most)
            names.TryAdd(key, name);
        return name;
    }
}
