using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Datastar.Razor.Attributes;
using Datastar.Razor.Signals;

namespace Datastar.Razor;

public readonly partial struct DatastarAttributes : IReadOnlyDictionary<string, object>, IDictionary<string, object>
{
    /// <summary>The names of the attributes as they are emitted.</summary>
    public IEnumerable<string> Keys => Pairs().Select(static pair => pair.Key);

    /// <summary>The values, not yet encoded for HTML; <see langword="true"/> where an attribute has none.</summary>
    public IEnumerable<object> Values => Pairs().Select(static pair => pair.Value);

    /// <summary>The value of the attribute with this name as it is emitted.</summary>
    /// <param name="key">The name, such as <c>data-on:click</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such attribute.</exception>
    public object this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no attribute {key}; there are: {string.Join(", ", Keys)}.");

    /// <summary>Whether there is an attribute with this name as it is emitted.</summary>
    /// <param name="key">The name, such as <c>data-on:click</c>.</param>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <summary>Finds the value of the attribute with this name as it is emitted.</summary>
    /// <param name="key">The name, such as <c>data-on:click</c>.</param>
    /// <param name="value">The value, not yet encoded for HTML.</param>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        foreach (var pair in Pairs())
        {
            if (pair.Key == key)
            {
                value = pair.Value;
                return true;
            }
        }
        value = null;
        return false;
    }

    /// <summary>Enumerates names and values.</summary>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() => Pairs().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<KeyValuePair<string, object>> Pairs()
    {
        var entries = Entries;
        var json = HasJson ? SignalsJson.Ambient : SignalsJson.WebDefaults;
        var pairs = new List<KeyValuePair<string, object>>(entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            if (!AttributeList.IsPartOfEarlier(entries, i))
                pairs.Add(new(entries[i].FullName, AttributeList.Code(entries, i, json) ?? (object)true));
        }
        return pairs;
    }
}
