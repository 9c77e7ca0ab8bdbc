using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Datastar.Razor.Signals;

/// <summary>Answers refused signals of an MVC action or a Razor page, before the app's own exception filters.</summary>
internal sealed class SignalsRefusalFilter : IExceptionFilter, IOrderedFilter
{
    public static SignalsRefusalFilter Instance { get; } = new();

    // Exception filters run from the last to the first.
    int IOrderedFilter.Order => int.MaxValue;

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is SignalsException refusal && !context.HttpContext.Response.HasStarted)
            (context.Result, context.ExceptionHandled) = (new Refusal(refusal), true);
    }

    private sealed class Refusal(SignalsException refusal) : IActionResult
    {
        public Task ExecuteResultAsync(ActionContext context) => SignalsRefusal.WriteAsync(context.HttpContext, refusal);
    }
}
