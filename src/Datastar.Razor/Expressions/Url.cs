using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor;

/// <summary>The URL of an endpoint, by its name: <c>Get(Url.To("todo", new { id = 5 }))</c> is <c>@get('/todos/5')</c>.</summary>
public readonly struct Url : IEquatable<Url>
{
    private readonly string? _path;

    private Url(string path) => _path = path;

    /// <summary>The URL of a named endpoint of the app that serves the current request.</summary>
    /// <remarks>
    /// Works wherever a request is being served and <c>AddDatastar</c> (or <c>AddHttpContextAccessor</c>) was called.
    /// Elsewhere, in a background service say, use the overload that takes a <see cref="LinkGenerator"/>.
    /// </remarks>
    /// <param name="endpointName">The name given by <c>WithName</c>.</param>
    /// <exception cref="InvalidOperationException">No request is being served, or no endpoint of that name takes these values.</exception>
    public static Url To(string endpointName) => To(endpointName, new RouteValueDictionary());

    /// <inheritdoc cref="To(string)" />
    /// <typeparam name="TValues">The type whose properties hold the route values; others become the query string.</typeparam>
    /// <param name="endpointName">The name given by <c>WithName</c>.</param>
    /// <param name="values">The route values: <c>new { id = 5 }</c>.</param>
    public static Url To<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TValues>(string endpointName, TValues values)
    {
        var context = new HttpContextAccessor().HttpContext ?? throw new InvalidOperationException(
            $"Url.To(\"{endpointName}\") needs a current request, and there is none here. Call builder.Services.AddDatastar(), build the expression "
            + "while a request is served instead of in a static field, or use Url.To(linkGenerator, name, values).");
        var links = context.RequestServices.GetRequiredService<LinkGenerator>();
        return Create(endpointName, links.GetPathByName(context, endpointName, RouteValues(values)));
    }

    /// <summary>The URL of a named endpoint where no request is being served.</summary>
    /// <typeparam name="TValues">The type whose properties hold the route values; others become the query string.</typeparam>
    /// <param name="links">The link generator of the app.</param>
    /// <param name="endpointName">The name given by <c>WithName</c>.</param>
    /// <param name="values">The route values: <c>new { id = 5 }</c>.</param>
    /// <exception cref="InvalidOperationException">No endpoint of that name takes these values.</exception>
    public static Url To<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TValues>(LinkGenerator links, string endpointName, TValues values)
    {
        ArgumentNullException.ThrowIfNull(links);
        return Create(endpointName, links.GetPathByName(endpointName, RouteValues(values)));
    }

    /// <summary>The URL as text.</summary>
    /// <param name="url">The URL.</param>
    public static implicit operator string(Url url) => url.ToString();

    /// <summary>The URL: <c>/todos/5</c>.</summary>
    public override string ToString() => _path ?? "";

    /// <inheritdoc />
    public bool Equals(Url other) => _path == other._path;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Url other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether both are the same URL.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Url left, Url right) => left.Equals(right);

    /// <summary>Whether the URLs differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Url left, Url right) => !left.Equals(right);

    private static Url Create(string endpointName, string? path) => new(path ?? throw new InvalidOperationException(
        $"No endpoint is named \"{endpointName}\", or it needs other route values: check WithName(\"{endpointName}\") and the names of the values."));

    private static RouteValueDictionary RouteValues<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TValues>(TValues values)
    {
        if (values is RouteValueDictionary dictionary)
            return dictionary;
        if (values is IEnumerable<KeyValuePair<string, object?>> pairs)
            return new RouteValueDictionary(pairs);
        var result = new RouteValueDictionary();
        foreach (var property in typeof(TValues).GetProperties(BindingFlags.Public | BindingFlags.Instance))
            result[property.Name] = property.GetValue(values);
        return result;
    }
}
