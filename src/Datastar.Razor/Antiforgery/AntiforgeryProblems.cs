using Datastar.Razor.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Datastar.Razor.Antiforgery;

/// <summary>Says to a Datastar request what MVC's own antiforgery filters refused it for, as ProblemDetails; theirs is a 400 without a body.</summary>
internal sealed class AntiforgeryProblems : IAlwaysRunResultFilter
{
    public static AntiforgeryProblems Instance { get; } = new();

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult && context.HttpContext.Request.IsDatastar())
            context.Result = new Refusal();
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    private sealed class Refusal : IActionResult, IAntiforgeryValidationFailedResult
    {
        public Task ExecuteResultAsync(ActionContext context) => ProblemWriter.WriteAsync(context.HttpContext, new ProblemDetails
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The antiforgery token is missing or not valid.",
            Detail = "A form of the page sends its token by ContentType = ActionContentType.Form; typed actions send that of <datastar-script /> after "
                + "AddDatastar(o => o.Antiforgery = true). After signing in or out, load the page anew.",
        });
    }
}
