using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>
/// What the slices of one rendering share. It travels as their service provider, the one thing that RazorSlices hands on to
/// partials and layouts, and so tells each of them where the markup goes.
/// </summary>
internal sealed class RenderScope(FragmentWriter? writer, IServiceProvider? services, HttpContext? httpContext) : IServiceProvider
{
    private Stack<FragmentWriter?>? _outer;

    /// <summary>Where the markup goes; <see langword="null"/> while RazorSlices renders into something of its caller's.</summary>
    public FragmentWriter? Writer { get; private set; } = writer;

    /// <summary>Sends the markup elsewhere until <see cref="Pop"/>.</summary>
    public void Push(FragmentWriter? inner)
    {
        (_outer ??= new()).Push(Writer);
        Writer = inner;
    }

    public void Pop() => Writer = _outer!.Pop();

    public object? GetService(Type serviceType) =>
        serviceType == typeof(IServiceProvider) ? this : (services ?? httpContext?.RequestServices)?.GetService(serviceType);

    /// <summary>Finds the scope that a slice is rendered in, or begins one where RazorSlices renders by itself.</summary>
    public static RenderScope Of(RazorSlice slice)
    {
        if (slice.ServiceProvider is RenderScope scope)
            return scope;
        scope = new RenderScope(null, slice.ServiceProvider, slice.HttpContext);
        slice.ServiceProvider = scope;
        return scope;
    }
}
