using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>What a <see cref="Fragment"/> may know of where it is rendered: a request, or the app alone.</summary>
public sealed class FragmentContext
{
    private readonly IServiceProvider? _services;

    /// <summary>A rendering for one request.</summary>
    /// <param name="httpContext">The request.</param>
    internal FragmentContext(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        HttpContext = httpContext;
    }

    /// <summary>A rendering outside of any request.</summary>
    /// <param name="services">Where slices and components get their services from.</param>
    internal FragmentContext(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        _services = services;
    }

    /// <summary>The request, or <see langword="null"/> outside of any request.</summary>
    public HttpContext? HttpContext { get; }

    // Not earlier than asked for: the framework makes the scope of a request when somebody wants it.
    /// <summary>The services of the request or of the app.</summary>
    public IServiceProvider Services => _services ?? HttpContext!.RequestServices;

    /// <summary>A rendering for nobody, such as <c>ToString()</c>: there are no services.</summary>
    internal static FragmentContext None { get; } = new(new NoServices());

    /// <summary>The context of a slice that RazorSlices renders by itself.</summary>
    internal static FragmentContext Of(RazorSlice slice) =>
        slice.HttpContext is { } httpContext ? new(httpContext) : slice.ServiceProvider is { } services ? new(services) : None;

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
