using Datastar.Razor.Diagnostics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Datastar.Razor.Antiforgery;

/// <summary>Refuses requests of unsafe methods that do not carry the token of the page.</summary>
/// <remarks>All of them, not only those of Datastar actions: a forged form would come without the header that tells them apart.</remarks>
internal sealed class AntiforgeryCheck(IServiceProvider services)
{
    private readonly IAntiforgery _antiforgery = services.GetRequiredService<IAntiforgery>();
    private readonly ILogger _logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(Log.Category);

    private readonly string? _headerName = services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName;

    /// <summary>Whether the request needs a token.</summary>
    public static bool Concerns(HttpContext context) => !IsSafe(context.Request.Method) && !IsExempt(context.GetEndpoint()?.Metadata);

    /// <summary>Whether the request has a valid token; otherwise it has been answered.</summary>
    public async ValueTask<bool> IsAcceptedAsync(HttpContext context)
    {
        try
        {
            await _antiforgery.ValidateRequestAsync(context);
            return true;
        }
        catch (AntiforgeryValidationException exception)
        {
            Log.TokenRefused(_logger, context.GetEndpoint()?.DisplayName, exception.Message);
            await Refusal(exception).ExecuteAsync(context);
            return false;
        }
    }

    // QUERY is safe by its definition; the others as ASP.NET Core has it.
    private static bool IsSafe(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method) || HttpMethods.IsQuery(method);

    // As minimal APIs say it, and as MVC does.
    private static bool IsExempt(EndpointMetadataCollection? metadata) =>
        metadata?.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false } || metadata?.GetMetadata<IAntiforgeryPolicy>() is IgnoreAntiforgeryTokenAttribute;

    private ProblemHttpResult Refusal(AntiforgeryValidationException exception) => TypedResults.Problem(
        statusCode: StatusCodes.Status400BadRequest,
        title: "The antiforgery token is missing or not valid.",
        detail: $"{exception.Message} The page's <datastar-script /> provides the token, and typed actions send it in the header '{_headerName}'. After signing in or out, load the page anew.");
}
