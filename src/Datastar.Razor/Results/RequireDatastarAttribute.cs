using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Datastar.Razor;

/// <summary>
/// Lets only requests of Datastar actions through to an MVC action, a controller or a Razor Page: others are answered by 400 and ProblemDetails.
/// </summary>
/// <remarks>
/// It is a guard against cross-site request forgery that needs no token: the header <c>Datastar-Request</c> cannot be sent from another site
/// without a CORS preflight, which the app does not grant unless its CORS policy allows that header. It does not protect against script that
/// runs in the app's own pages, nor where a CORS policy allows any header with credentials. For minimal APIs, see <c>RequireDatastar()</c>.
/// In Razor Pages it goes on the page model: the framework ignores filters on a page's handlers.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequireDatastarAttribute : Attribute, IAsyncResourceFilter, IOrderedFilter
{
    /// <summary>When the filter runs among others; lower is earlier.</summary>
    /// <value>-1000 by default: before the body is read.</value>
    public int Order { get; set; } = -1000;

    Task IAsyncResourceFilter.OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (context.HttpContext.Request.IsDatastar())
            return next();
        context.Result = new RequireDatastarRefusal();
        return Task.CompletedTask;
    }

    private sealed class RequireDatastarRefusal : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context) => RequireDatastar.RefuseAsync(context.HttpContext);
    }
}
