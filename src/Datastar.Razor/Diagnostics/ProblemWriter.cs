using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Diagnostics;

/// <summary>Writes ProblemDetails: as the app customizes them where it has them, by hand otherwise.</summary>
internal static class ProblemWriter
{
    public static async Task WriteAsync(HttpContext context, ProblemDetails problem, Exception? exception = null)
    {
        context.Response.StatusCode = problem.Status!.Value;
        var service = context.RequestServices?.GetService<IProblemDetailsService>();
        var isWritten = service is not null && await service.TryWriteAsync(new() { HttpContext = context, ProblemDetails = problem, Exception = exception });
        // MVC's writer says that it has written for every controller, but does so for those with [ApiController] only.
        if (!isWritten || context.Response is { HasStarted: false, ContentType: null })
            await WriteJsonAsync(context.Response, problem);
    }

    // Through no serializer, since an AOT app need not have JSON metadata for ProblemDetails.
    private static async Task WriteJsonAsync(HttpResponse response, ProblemDetails problem)
    {
        response.ContentType = "application/problem+json";
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        WriteString(json, "type", problem.Type);
        WriteString(json, "title", problem.Title);
        json.WriteNumber("status", problem.Status!.Value);
        WriteString(json, "detail", problem.Detail);
        foreach (var (name, value) in problem.Extensions)
            WriteString(json, name, value as string);
        if (problem is HttpValidationProblemDetails validation)
            WriteErrors(json, validation.Errors);
        json.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter json, IDictionary<string, string[]> errors)
    {
        json.WriteStartObject("errors");
        foreach (var (name, messages) in errors)
        {
            json.WriteStartArray(name);
            foreach (var message in messages)
                json.WriteStringValue(message);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteString(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
