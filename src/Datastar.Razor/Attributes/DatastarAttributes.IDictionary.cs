namespace Datastar.Razor;

// HTML helpers of MVC take attributes as this interface; it is read-only.
public readonly partial struct DatastarAttributes
{
    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => true;

    ICollection<string> IDictionary<string, object>.Keys => [.. Keys];

    ICollection<object> IDictionary<string, object>.Values => [.. Values];

    object IDictionary<string, object>.this[string key]
    {
        get => this[key];
        set => throw ReadOnly();
    }

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => Pairs().Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) => Pairs().CopyTo(array, arrayIndex);

    void IDictionary<string, object>.Add(string key, object value) => throw ReadOnly();

    bool IDictionary<string, object>.Remove(string key) => throw ReadOnly();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => throw ReadOnly();

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => throw ReadOnly();

    void ICollection<KeyValuePair<string, object>>.Clear() => throw ReadOnly();

    private static NotSupportedException ReadOnly() => new("Datastar attributes cannot be changed; chain calls of Ds instead.");
}
