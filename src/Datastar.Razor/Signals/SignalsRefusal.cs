using Datastar.Razor.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Signals;

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

    /// <summary>Whether an endpoint binds signals.</summary>
    public static bool Guards(Endpoint endpoint) => endpoint.Metadata.GetMetadata<Guarded>() is not null;

    /// <summary>Writes the answer to a refusal.</summary>
    public static Task WriteAsync(HttpContext context, SignalsException refusal)
    {
        if (context.RequestServices?.GetService<ILoggerFactory>() is { } loggers)
            Log.SignalsRefused(loggers.CreateLogger(Log.Category), context.GetEndpoint()?.DisplayName, refusal.Path, refusal.Message);
        return ProblemWriter.WriteAsync(context, Describe(refusal), refusal);
    }

    /// <summary>Writes the answer to a body that the server found too large before it was signals or a form.</summary>
    public static Task TooLargeAsync(HttpContext context)
    {
        SignalsBody.LetEnd(context);
        return ProblemWriter.WriteAsync(context, new ProblemDetails
        {
            Type = "https://tools.ietf.org/html/rfc9110#section-15.5.14",
            Title = "The request is larger than this server allows.",
            Status = StatusCodes.Status413PayloadTooLarge,
        });
    }

    private static ProblemDetails Describe(SignalsException refusal)
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

    private static string SectionOf(int statusCode) => statusCode switch
    {
        StatusCodes.Status408RequestTimeout => "9",
        StatusCodes.Status413PayloadTooLarge => "14",
        StatusCodes.Status415UnsupportedMediaType => "16",
        _ => "1",
    };

    private sealed class Guarded;
}
