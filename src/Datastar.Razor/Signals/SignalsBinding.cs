using System.ComponentModel;
using System.Reflection;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>What the generated part of a type marked <see cref="SignalsAttribute"/> calls. Not for use in code: see <see cref="SignalsRequestExtensions"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SignalsBinding
{
    /// <summary>Binds a parameter of a minimal API endpoint.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parameter">The parameter; where it is nullable, absent signals are <see langword="null"/>.</param>
    /// <typeparam name="T">The type of the parameter.</typeparam>
    /// <returns>The signals.</returns>
    /// <exception cref="SignalsException">The request's signals are refused.</exception>
    public static async ValueTask<T?> BindAsync<T>(HttpContext context, ParameterInfo parameter) where T : class =>
        (T?)await ReadAsync(context, parameter, typeof(T));

    /// <summary>Binds a parameter of a minimal API endpoint whose type is a struct.</summary>
    /// <inheritdoc cref="BindAsync{T}(HttpContext, ParameterInfo)"/>
    public static async ValueTask<T?> BindValueAsync<T>(HttpContext context, ParameterInfo parameter) where T : struct =>
        (T?)await ReadAsync(context, parameter, typeof(T));

    /// <summary>Makes an endpoint answer refused signals with ProblemDetails.</summary>
    /// <param name="builder">The endpoint.</param>
    public static void PopulateMetadata(EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        SignalsRefusal.Guard(builder);
    }

    internal static async ValueTask<object?> ReadAsync(HttpContext context, ParameterInfo parameter, Type type)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(parameter);
        var json = SignalsJson.Of(context.RequestServices);
        var typeInfo = json.ReadType(type);
        var payload = await SignalsOfRequest.ReadAsync(context, json, type, context.RequestAborted);
        return !payload.IsPresent && Nullability.IsNullable(parameter) ? null : SignalsDeserializer.Deserialize(payload, json, typeInfo);
    }
}
