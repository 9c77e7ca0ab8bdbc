using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor.Validation;

/// <summary>Turns the 400 of automatic validation into a patch, where the Datastar client asked.</summary>
internal sealed class ValidationPatchWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) =>
        context.ProblemDetails is HttpValidationProblemDetails && context.HttpContext.Request.IsDatastar();

    public async ValueTask WriteAsync(ProblemDetailsContext context) =>
        await new DatastarValidationResult(((HttpValidationProblemDetails)context.ProblemDetails).Errors).ExecuteAsync(context.HttpContext);

    /// <summary>The same for controllers with <c>[ApiController]</c>, which do not ask a writer.</summary>
    public static void Configure(ApiBehaviorOptions options)
    {
        var refuse = options.InvalidModelStateResponseFactory;
        options.InvalidModelStateResponseFactory = context => context.HttpContext.Request.IsDatastar()
            ? new DatastarValidationResult(new ValidationProblemDetails(context.ModelState).Errors)
            : refuse(context);
    }
}
