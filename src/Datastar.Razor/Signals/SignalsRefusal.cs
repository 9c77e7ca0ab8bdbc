using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor;

/// <summary>Answers refused signals: the status, and ProblemDetails as the app customizes them.</summary>
internal static class SignalsRefusal
{
    /// <summary>Wraps an endpoint, so that its handler and its filters never see a request whose signals are refused.</summary>
    public static void Guard(EndpointBuilder builder)
    {
        if (builder.RequestDelegate is not { } next || builder.Metadata.OfType<Guarded>().Any())
            return;
        builder.Metadata.Add(new Guarded());
        builder.RequestDelegate = context => InvokeAsync(context, next);
    }

    /// <summary>Writes the answer to a refusal.</summary>
    public static async Task WriteAsync(HttpContext context, SignalsException refusal)
    {
        context.Response.StatusCode = refusal.StatusCode;
        var service = context.RequestServices?.GetService<IProblemDetailsService>();
        if (service is null || !await service.TryWriteAsync(new() { HttpContext = context, ProblemDetails = Describe(refusal), Exception = refusal }))
            await WriteJsonAsync(context.Response, Describe(refusal));
    }

    public static ProblemDetails Describe(SignalsException refusal)
    {
        var problem = new ProblemDetails
        {
            Type = "https://tools.ietf.org/html/rfc9110#section-15.5." + SectionOf(refusal.StatusCode),
            Title = "The signals of the request were refused.",
            Status = refusal.StatusCode,
            Detail = refusal.Message,
        };
        if (refusal.Path is not null)
            problem.Extensions["signal"] = refusal.Path;
        if (refusal.Expected is not null)
            problem.Extensions["expected"] = refusal.Expected;
        return problem;
    }

    private static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (SignalsException refusal) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, refusal);
        }
    }

    // By hand, since an AOT app need not have JSON metadata for ProblemDetails.
    private static async Task WriteJsonAsync(HttpResponse response, ProblemDetails problem)
    {
        response.ContentType = "application/problem+json";
        await using var json = new Utf8JsonWriter(response.BodyWriter);
        json.WriteStartObject();
        json.WriteString("type", problem.Type);
        json.WriteString("title", problem.Title);
        json.WriteNumber("status", problem.Status!.Value);
        json.WriteString("detail", problem.Detail);
        foreach (var (name, value) in problem.Extensions)
            json.WriteString(name, value as string);
        json.WriteEndObject();
    }

    private static string SectionOf(int statusCode) => statusCode switch
    {
        StatusCodes.Status408RequestTimeout => "9",
        StatusCodes.Status413PayloadTooLarge => "14",
        StatusCodes.Status415UnsupportedMediaType => "16",
        _ => "1",
    };

    private sealed class Guarded;
}
