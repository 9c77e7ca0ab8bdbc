using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor.Validation;

/// <summary>Turns the 400 of automatic validation, of a value that does not bind and the 413 of what is too large into a patch, where the Datastar client asked.</summary>
internal sealed class ValidationPatchWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => context.HttpContext.Request.IsDatastar()
        && (context.ProblemDetails is HttpValidationProblemDetails { Status: StatusCodes.Status400BadRequest or null } || IsOfValue(context.Exception) || IsTooLarge(context));

    public async ValueTask WriteAsync(ProblemDetailsContext context) => await new DatastarValidationResult(Errors(context)).ExecuteAsync(context.HttpContext);

    /// <summary>The same for controllers with <c>[ApiController]</c>, which do not ask a writer.</summary>
    public static void Configure(ApiBehaviorOptions options)
    {
        var refuse = options.InvalidModelStateResponseFactory;
        options.InvalidModelStateResponseFactory = context => context.HttpContext.Request.IsDatastar()
            ? new DatastarValidationResult(new ValidationProblemDetails(context.ModelState).Errors)
            : refuse(context);
    }

    private static IDictionary<string, string[]> Errors(ProblemDetailsContext context) =>
        context.ProblemDetails is HttpValidationProblemDetails validation ? validation.Errors
        : IsTooLarge(context) ? new Dictionary<string, string[]> { [""] = [new BindingMessages(context.HttpContext.RequestServices).TooLarge(context.HttpContext)] }
        : BindingErrors.Of(context.HttpContext, ((SignalsException)context.Exception!).Path!);

    // What no page sends, such as malformed JSON, is no matter of a field.
    private static bool IsOfValue(Exception? exception) => exception is SignalsException { Path: not null, IsOfValue: true };

    private static bool IsTooLarge(ProblemDetailsContext context) => context.ProblemDetails.Status is StatusCodes.Status413PayloadTooLarge;
}
