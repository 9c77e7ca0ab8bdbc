using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Rendering;

/// <summary>
/// The request that is being rendered for, where only <see cref="IHttpContextAccessor"/> can tell. <c>AddHttpContextAccessor()</c> would tell it of
/// every request, at a cost that requests without rendering would pay too.
/// </summary>
internal static class CurrentRequest
{
    private static readonly HttpContextAccessor Accessor = new();

    /// <summary>The request of this asynchronous flow, if one is known.</summary>
    public static HttpContext? Find() => Accessor.HttpContext;

    /// <summary>Tells the request from here on, in the asynchronous method that calls; disposed, it is forgotten again.</summary>
    public static Scope Enter(HttpContext httpContext)
    {
        // Where the app has an accessor of its own, the server has told already.
        if (Accessor.HttpContext is not null)
            return default;
        Accessor.HttpContext = httpContext;
        return new(isOwn: true);
    }

    /// <summary>Forgets the request, in whatever still runs of it as well.</summary>
    public readonly struct Scope(bool isOwn) : IDisposable
    {
        public void Dispose()
        {
            if (isOwn)
                Accessor.HttpContext = null;
        }
    }
}
