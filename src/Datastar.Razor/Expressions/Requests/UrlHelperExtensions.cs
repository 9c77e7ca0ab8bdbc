using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor;

/// <summary>In a .cshtml file <c>Url</c> is the page's <see cref="IUrlHelper"/>: this gives it <see cref="Url.To{TValues}(string, TValues)"/> too.</summary>
public static class UrlHelperExtensions
{
    /// <summary>The URL of an endpoint by its name: <c>Get(Url.To("todo", new { id }))</c>.</summary>
    /// <param name="helper">The page's helper; not used, and <see langword="null"/> in slices.</param>
    /// <param name="endpointName">The name given by <c>WithName</c>.</param>
    /// <param name="values">The route values.</param>
    /// <typeparam name="TValues">Their type.</typeparam>
    /// <returns>The URL.</returns>
    /// <exception cref="InvalidOperationException">There is no such endpoint, or no request.</exception>
    public static Url To<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TValues>(this IUrlHelper? helper, string endpointName, TValues values) =>
        Url.To(endpointName, values);

    /// <summary>The URL of an endpoint without route values by its name: <c>Get(Url.To("todos"))</c>.</summary>
    /// <param name="helper">The page's helper; not used, and <see langword="null"/> in slices.</param>
    /// <param name="endpointName">The name given by <c>WithName</c>.</param>
    /// <returns>The URL.</returns>
    /// <exception cref="InvalidOperationException">There is no such endpoint, or no request.</exception>
    public static Url To(this IUrlHelper? helper, string endpointName) => Url.To(endpointName);
}
