using System.Collections.Concurrent;
using Datastar.Razor.Encoding;

namespace Datastar.Razor.Attributes;

/// <summary>The names of one attribute that are worked out already: those that the program itself holds, never any that are made of data.</summary>
internal sealed class AttributeNameCache(AttributeDefinition definition)
{
    private readonly LiteralCache<AttributeName> _keyed = new();
    private readonly ConcurrentDictionary<string, AttributeName> _keyless = new(StringComparer.Ordinal);

    /// <summary>The name without a key.</summary>
    public AttributeName Keyless => field ??= Make(null, "");

    /// <summary>The name with the key that makes the client see this name.</summary>
    /// <param name="key">The name of an event, a class, a signal…</param>
    /// <exception cref="ArgumentException">The client cannot be given the name.</exception>
    public AttributeName Of(string key) => _keyed.Find(key) ?? _keyed.Keep(key, Make(key, ""));

    /// <summary>The name without a key, with modifiers of which there are finitely many.</summary>
    /// <param name="modifiers">Modifiers as they are emitted: <c>__ifmissing</c>.</param>
    public AttributeName With(string modifiers) =>
        modifiers.Length == 0 ? Keyless : _keyless.GetOrAdd(modifiers, static (modifiers, names) => names.Make(null, modifiers), this);

    /// <summary>The name with a key and modifiers.</summary>
    /// <param name="key">The name of an event, a class, a signal…</param>
    /// <param name="modifiers">Modifiers as they are emitted: <c>__ifmissing</c>.</param>
    /// <exception cref="ArgumentException">The client cannot be given the name.</exception>
    public AttributeName Make(string? key, string modifiers)
    {
        var author = $"Ds.{ClientCasing.Pascal(definition.Name)}({(key is null ? "" : $"\"{key}\"")})";
        return new(definition, key, author, AttributeName.Parse(modifiers).Modifiers);
    }
}
