using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Datastar.Razor.Attributes;
using Datastar.Razor.Signals;

namespace Datastar.Razor;

// Splatted in .razor as a read-only dictionary; HTML helpers of MVC take the other interface, of which nothing can be changed either.
public readonly partial struct DatastarAttributes : IReadOnlyDictionary<string, object>, IDictionary<string, object>
{
    /// <summary>How many attributes there are.</summary>
    public int Count => Pairs().Count;

    /// <summary>The value of the attribute with this name as it is emitted, not yet encoded for HTML; <see langword="true"/> where it has none.</summary>
    /// <param name="key">The name, such as <c>data-on:click</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such attribute.</exception>
    public object this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no attribute {key}; there are: {string.Join(", ", Pairs().Keys)}.");

    /// <summary>Whether there is an attribute with this name as it is emitted.</summary>
    /// <param name="key">The name, such as <c>data-on:click</c>.</param>
    public bool ContainsKey(string key) => Pairs().ContainsKey(key);

    /// <summary>Finds the value of the attribute with this name as it is emitted.</summary>
    /// <param name="key">The name, such as <c>data-on:click</c>.</param>
    /// <param name="value">The value, not yet encoded for HTML.</param>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => Pairs().TryGetValue(key, out value);

    /// <summary>Enumerates names and values.</summary>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => Pairs().GetEnumerator();

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => true;

    IEnumerable<string> IReadOnlyDictionary<string, object>.Keys => Pairs().Keys;

    IEnumerable<object> IReadOnlyDictionary<string, object>.Values => Pairs().Values;

    ICollection<string> IDictionary<string, object>.Keys => Pairs().Keys;

    ICollection<object> IDictionary<string, object>.Values => Pairs().Values;

    object IDictionary<string, object>.this[string key]
    {
        get => this[key];
        set => throw ReadOnly();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => Pairs().Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)Pairs()).CopyTo(array, arrayIndex);

    void IDictionary<string, object>.Add(string key, object value) => throw ReadOnly();

    bool IDictionary<string, object>.Remove(string key) => throw ReadOnly();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => throw ReadOnly();

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => throw ReadOnly();

    void ICollection<KeyValuePair<string, object>>.Clear() => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("Datastar attributes cannot be changed; chain calls of Ds instead.");

    // There is no parameter that says for which app: the one whose component or request this is.
    private OrderedDictionary<string, object> Pairs()
    {
        var entries = Entries;
        var settings = SignalSettings.Of(null);
        var pairs = new OrderedDictionary<string, object>(entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++)
        {
            if (!AttributeList.IsPartOfEarlier(entries, i))
                pairs.Add(entries[i].Name.Text, AttributeList.Code(entries, i, settings) ?? (object)true);
        }
        return pairs;
    }
}
