using Datastar.Razor.Diagnostics;
using Datastar.Razor.Rendering;
using Datastar.Razor.Signals;
using Datastar.Razor.Validation;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Validation errors: a patch of the signal <c>errors</c> for the Datastar client, 400 with ProblemDetails for others.</summary>
/// <remarks><c>TypedResults.DatastarValidation(…)</c> makes it. Where events have been sent before, the patch is one more of the same stream.</remarks>
/// <example><code>Assert.Equal(["Too long."], Assert.IsType&lt;DatastarValidationResult>(result).Errors["Title"]);</code></example>
public sealed class DatastarValidationResult : DatastarResult
{
    private readonly Type? _type;

    internal DatastarValidationResult(IEnumerable<KeyValuePair<string, string[]>> errors, Type? type = null)
    {
        ArgumentNullException.ThrowIfNull(errors);
        Errors = errors.ToDictionary().AsReadOnly();
        _type = type;
    }

    /// <summary>The messages by C# member or signal, as validation gave them.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The response has already started as something else than an event stream.</exception>
    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        if (httpContext.Request.IsDatastar() || (response.HasStarted && httpContext.Features.Find<ServerSentEventGenerator>() is not null))
            return Results.Datastar(DatastarEvent.PatchSignals(Patch(httpContext))).ExecuteAsync(httpContext);
        if (response.HasStarted)
        {
            throw new InvalidOperationException(
                "The response has already started, so validation errors cannot be its status: return DatastarValidation before anything else is written to the response.");
        }
        return ProblemWriter.WriteAsync(httpContext, new HttpValidationProblemDetails(Errors.ToDictionary()) { Status = StatusCodes.Status400BadRequest });
    }

    private string Patch(HttpContext context)
    {
        var errors = new ErrorSignals();
        var sent = SignalsOfRequest.Find(context);
        sent?.IsAnswered = true;
        List<Type> types = [.. sent?.Types ?? [], .. _type is null ? Type.EmptyTypes : [_type]];

        // A page that did not send its errors may show any.
        if (!ShownErrors.Clear(context, types, errors))
        {
            foreach (var names in types.SelectMany(ValidationErrorKeys.Fields))
                errors.Set(names, "");
        }
        foreach (var (key, messages) in Errors)
            errors.Set([.. ValidationErrorKeys.ToNames(key, types, SignalsJson.Of(context.RequestServices).Write)], string.Join(' ', messages));
        return errors.ToJson();
    }
}
