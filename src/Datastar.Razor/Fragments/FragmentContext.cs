using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>What a <see cref="Fragment"/> may know of where it is rendered: a request, or the app alone.</summary>
public readonly struct FragmentContext
{
    private readonly IServiceProvider? _services;

    /// <summary>A rendering for one request.</summary>
    /// <param name="httpContext">The request.</param>
    public FragmentContext(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        HttpContext = httpContext;
    }

    /// <summary>A rendering outside of any request.</summary>
    /// <param name="services">Where slices and components get their services from.</param>
    public FragmentContext(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        _services = services;
    }

    /// <summary>The request, or <see langword="null"/> outside of any request.</summary>
    public HttpContext? HttpContext { get; }

    internal IServiceProvider? ServicesOrNone => _services ?? HttpContext?.RequestServices;

    /// <summary>The services of the request or of the app.</summary>
    /// <exception cref="InvalidOperationException">The context is <see langword="default"/>.</exception>
    public IServiceProvider Services => ServicesOrNone
        ?? throw new InvalidOperationException("This FragmentContext has neither a request nor services: create it with one of its constructors.");
}
