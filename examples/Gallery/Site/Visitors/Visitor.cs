using System.Collections.Concurrent;
using System.Reflection;
using Gallery.Data;

namespace Gallery.Site.Visitors;

/// <summary>Somebody who looks at the gallery: a cookie names them, and what they change is theirs alone. Endpoints take it as a parameter.</summary>
public sealed class Visitor(string id) : IBindableFromHttpContext<Visitor>, IDisposable
{
    private readonly ConcurrentDictionary<Type, object> _values = new();
    private readonly Lazy<ContactStore> _contacts = new(() => new());

    public string Id { get; } = id;

    /// <summary>The visitor's own contacts, in SQLite in memory.</summary>
    public ContactStore Contacts => _contacts.Value;

    /// <summary>A value that belongs to the visitor: by default what its constructor without arguments makes.</summary>
    public T Get<T>() where T : class, new() => (T)_values.GetOrAdd(typeof(T), static _ => new T());

    /// <summary>Changes a value at once with what it was before. The function may be called more than once.</summary>
    public T Update<T>(Func<T, T> change) where T : class, new() =>
        (T)_values.AddOrUpdate(typeof(T), _ => change(new T()), (_, value) => change((T)value));

    public static ValueTask<Visitor?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<Visitor?>(context.RequestServices.GetRequiredService<VisitorRegistry>().Of(context));

    public void Dispose()
    {
        if (_contacts.IsValueCreated)
            _contacts.Value.Dispose();
    }
}
