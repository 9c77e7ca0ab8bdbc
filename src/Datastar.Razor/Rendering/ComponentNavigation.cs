using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Rendering;

/// <summary>Tells components that ask for their <see cref="NavigationManager"/> the URL of the request, as the framework's endpoints do.</summary>
internal static class ComponentNavigation
{
    private static readonly object Begun = new();

    public static void Begin(HttpContext? httpContext)
    {
        if (httpContext?.RequestServices.GetService<NavigationManager>() is not IHostEnvironmentNavigationManager navigation || !httpContext.Items.TryAdd(Begun, null))
            return;
        var request = httpContext.Request;
        // A request of HTTP/1.0 may name no host.
        var host = request.Host.HasValue ? request.Host : new HostString("localhost");
        var scheme = string.IsNullOrEmpty(request.Scheme) ? Uri.UriSchemeHttp : request.Scheme;
        try
        {
            navigation.Initialize(
                UriHelper.BuildAbsolute(scheme, host, request.PathBase, "/"),
                UriHelper.BuildAbsolute(scheme, host, request.PathBase, request.Path, request.QueryString),
                url =>
                {
                    httpContext.Items[Begun] = url;
                    return Task.CompletedTask;
                });
        }
        catch (InvalidOperationException)
        {
            // An endpoint of the framework has told it already, and there is no way to ask.
        }
    }

    /// <summary>Refuses what a component asked for that wanted to leave the page.</summary>
    public static void ThrowIfAsked(HttpContext? httpContext)
    {
        if (httpContext is not null && httpContext.Items.TryGetValue(Begun, out var url) && url is string)
            throw Refusal((string)url);
    }

    /// <summary>What a component is told that wants to leave the page.</summary>
    public static InvalidOperationException Refusal(string? url) =>
        new($"A component that is patched cannot navigate to '{url}': return Results.Datastar(DatastarEvent.Redirect(\"{url}\")) from the endpoint.");
}
