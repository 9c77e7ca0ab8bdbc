using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>
/// Answers signals that <see cref="SignalsRequestExtensions.ReadSignalsAsync"/> refused in a handler, wherever the exception comes by:
/// the app's exception handler, the developer's page or none of them.
/// </summary>
internal sealed class SignalsRefusalHandler : IExceptionHandler, IDeveloperPageExceptionFilter, IStartupFilter
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not SignalsException refusal)
            return false;
        await SignalsRefusal.WriteAsync(httpContext, refusal);
        return true;
    }

    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next) =>
        errorContext.Exception is SignalsException refusal ? SignalsRefusal.WriteAsync(errorContext.HttpContext, refusal) : next(errorContext);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(following => context => SignalsRefusal.InvokeAsync(context, following));
        next(app);
    };
}
