using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor;

/// <summary>The URL of an endpoint, by its name: <c>Get(Url.To("todo", new { id = 5 }))</c> is <c>@get('/todos/5')</c>.</summary>
public sealed record Url
{
    private readonly string _path;

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
    public static implicit operator string(Url url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url._path;
    }

    /// <summary>The URL: <c>/todos/5</c>.</summary>
    public override string ToString() => _path;

    private static Url Create(string endpointName, string? path)
    {
        if (path is null)
        {
            throw new InvalidOperationException(
                $"No endpoint is named \"{endpointName}\", or it needs other route values: check WithName(\"{endpointName}\") and the names of the values.");
        }
        var segments = path.AsSpan(0, path.IndexOfAny('?', '#') is var end and >= 0 ? end : path.Length);
        foreach (var segment in segments.Split('/'))
        {
            // An empty one is where a slash stands at either end, and elsewhere harmless unless it comes first: then a host would follow.
            if (!segments[segment].IsEmpty && !UrlPlace.IsSegment(segments[segment]) || segments.StartsWith("//"))
                throw new ArgumentException($"The URL of \"{endpointName}\" would be \"{path}\", which the browser takes for another one: a route value is empty, . or .. or begins with a slash.");
        }
        return new(path);
    }

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
