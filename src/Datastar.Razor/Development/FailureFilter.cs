using Datastar.Razor.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Datastar.Razor.Development;

/// <summary>Notes what the developer exception page is shown for: what middleware throws, and pages that are no Datastar requests, pass the guard of endpoints by.</summary>
internal sealed class FailureFilter : IDeveloperPageExceptionFilter
{
    public Task HandleExceptionAsync(ErrorContext errorContext, Func<ErrorContext, Task> next)
    {
        RequestFailure.Note(errorContext.HttpContext, errorContext.Exception);
        return next(errorContext);
    }
}
