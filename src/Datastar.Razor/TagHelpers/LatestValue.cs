using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Datastar.Razor.TagHelpers;

/// <summary>
/// What Razor sets attributes such as <c>ds-on-click</c> through. It reads each one back at once and hands it to the tag helper in the
/// author's order, so only the latest needs to be kept.
/// </summary>
/// <typeparam name="T">What the client evaluates.</typeparam>
internal sealed class LatestValue<T> : IDictionary<string, T>
{
    private string? _key;
    private T? _value;

    public int Count => _key is null ? 0 : 1;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => _key is null ? [] : [_key];

    public ICollection<T> Values => _key is null ? [] : [_value!];

    public T this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);
        set => (_key, _value) = (key, value);
    }

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return _key == key;
    }

    public bool ContainsKey(string key) => _key == key;

    public bool Contains(KeyValuePair<string, T> item) => TryGetValue(item.Key, out var value) && EqualityComparer<T>.Default.Equals(value, item.Value);

    public void Add(string key, T value) => this[key] = value;

    public void Add(KeyValuePair<string, T> item) => this[item.Key] = item.Value;

    public bool Remove(string key)
    {
        if (_key != key)
            return false;
        Clear();
        return true;
    }

    public bool Remove(KeyValuePair<string, T> item) => Contains(item) && Remove(item.Key);

    public void Clear() => (_key, _value) = (null, default);

    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex)
    {
        foreach (var pair in this)
            array[arrayIndex++] = pair;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        if (_key is not null)
            yield return new(_key, _value!);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
