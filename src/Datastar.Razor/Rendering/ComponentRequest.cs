using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Rendering;

/// <summary>Gives components what those of a Blazor page have of their request: the URL, the user, the <see cref="HttpContext"/> as a cascading value.</summary>
internal static class ComponentRequest
{
    private static readonly object Begun = new();

    /// <summary>Tells the services of the request, once.</summary>
    public static void Begin(HttpContext? httpContext)
    {
        ComponentNavigation.Begin(httpContext);
        if (httpContext?.RequestServices.GetService<AuthenticationStateProvider>() is IHostEnvironmentAuthenticationStateProvider provider && httpContext.Items.TryAdd(Begun, null))
            provider.SetAuthenticationState(Task.FromResult(new AuthenticationState(httpContext.User)));
    }

    /// <summary>Whether components may ask for the request: the app has those of Blazor, whose own cascading value is set for its pages only.</summary>
    public static bool IsAskedFor(HttpContext? httpContext) => httpContext?.RequestServices.GetService<NavigationManager>() is not null;

    /// <summary>Puts the request around content.</summary>
    public static RenderFragment Around(HttpContext httpContext, RenderFragment content) => builder =>
    {
        builder.OpenComponent<CascadingValue<HttpContext>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<HttpContext>.Value), httpContext);
        builder.AddComponentParameter(2, nameof(CascadingValue<HttpContext>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<HttpContext>.ChildContent), content);
        builder.CloseComponent();
    };
}
