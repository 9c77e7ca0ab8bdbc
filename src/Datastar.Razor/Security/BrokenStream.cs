using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Security;

/// <summary>
/// Breaks a stream off so that the client sees it. To abort the request would reset the connection and lose events that are on their way;
/// a request that fails outside of the app's own middleware is closed after them, and logged by nobody.
/// </summary>
internal sealed class BrokenStream : IStartupFilter
{
    private static readonly object Key = new();

    /// <summary>Breaks the stream off when the app is done with the request.</summary>
    public static void Mark(HttpContext context) => context.Items[Key] = Key;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(RunAsync);
        next(app);
    };

    private static async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Items.ContainsKey(Key))
            throw new BadHttpRequestException("The event stream was broken off because its handler failed; that has been logged.");
    }
}
