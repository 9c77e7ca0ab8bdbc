using System.Reflection;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Datastar.Razor;

/// <summary>Binds the signals of a request to any type, as a parameter of a minimal API endpoint.</summary>
/// <remarks>Types marked <see cref="SignalsAttribute"/> bind without it. Refused signals are answered with 400, 413 or 415; the handler is not called.</remarks>
/// <example><code>app.MapPost("/search", (Signals&lt;Search&gt; signals) => Find(signals.Value.Text));</code></example>
/// <param name="value">The signals.</param>
/// <typeparam name="T">Any type that the app's JSON options can read from an object.</typeparam>
public sealed class Signals<T>(T value) : IBindableFromHttpContext<Signals<T>>, IEndpointParameterMetadataProvider
{
    /// <summary>The signals. Those that the client did not send have the type's defaults.</summary>
    public T Value { get; } = value;

    static async ValueTask<Signals<T>?> IBindableFromHttpContext<Signals<T>>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var value = await SignalsBinding.ReadAsync(context, parameter, typeof(T));
        return value is null ? null : new((T)value);
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        SignalsRefusal.Guard(builder);
}
