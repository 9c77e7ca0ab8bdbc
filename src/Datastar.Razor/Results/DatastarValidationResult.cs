using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

/// <summary>Validation errors: a patch of the signal <c>errors</c> for the Datastar client, 400 with ProblemDetails for others.</summary>
internal sealed class DatastarValidationResult(IReadOnlyDictionary<string, string[]> errors, Type? type = null) : DatastarResult
{
    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        if (!httpContext.Request.IsDatastar())
            return ProblemWriter.WriteAsync(httpContext, new HttpValidationProblemDetails(errors.ToDictionary()) { Status = StatusCodes.Status400BadRequest });

        httpContext.Response.StatusCode = StatusCodes.Status200OK;
        return Results.Datastar(DatastarEvent.PatchSignals(Patch(httpContext))).ExecuteAsync(httpContext);
    }

    private string Patch(HttpContext context)
    {
        var tree = new ValidationErrorTree();
        var sent = context.Features.Get<SignalsOfRequest>();
        List<Type> types = [.. sent?.Types ?? [], .. type is null ? Type.EmptyTypes : [type]];

        // A page that did not send its errors may show any.
        if (!ClearSent(tree, sent?.Payload))
        {
            foreach (var names in types.SelectMany(ValidationErrorKeys.Fields))
                tree.Set(names, "");
        }
        foreach (var (key, messages) in errors)
            tree.Set([.. ValidationErrorKeys.ToNames(key, types, SignalsJson.Of(context.RequestServices).Write)], string.Join(' ', messages));
        return tree.ToJson();
    }

    private static bool ClearSent(ValidationErrorTree tree, PooledBytes? payload)
    {
        if (payload is null)
            return false;
        var reader = new Utf8JsonReader(payload.Span, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = SignalLimits.LargestDepth });
        using var document = JsonDocument.ParseValue(ref reader);
        return tree.ClearSent(document.RootElement);
    }
}
