using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Datastar.Razor.Testing;

/// <summary>What the handlers of a client do by themselves.</summary>
internal static class ClientHandlers
{
    /// <summary>The cookies that the client keeps, or null when it keeps none.</summary>
    public static CookieContainer? CookiesOf(HttpClient client)
    {
        var handler = FirstOf(client);
        while (true)
        {
            switch (handler)
            {
                case CookieContainerHandler cookies: return cookies.Container;
                case HttpClientHandler http: return http.UseCookies ? http.CookieContainer : null;
                case SocketsHttpHandler sockets: return sockets.UseCookies ? sockets.CookieContainer : null;
                case DelegatingHandler { InnerHandler: { } inner }:
                    handler = inner;
                    break;
                default: return null;
            }
        }
    }

    // A client does not show its handler. Without this field it counts as one that keeps no cookies, and may then send them twice.
    private static HttpMessageHandler? FirstOf(HttpClient client)
    {
        try
        {
            return Handler(client);
        }
        catch (MissingFieldException)
        {
            return null;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_handler")]
    private static extern ref HttpMessageHandler Handler(HttpMessageInvoker client);
}
