using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Datastar.Razor.Signals;

/// <summary>Reads the payload from a request's body, and refuses it as soon as it is known to be unfit.</summary>
internal static class SignalsBody
{
    // What the client writes; other spellings are taken too.
    private const string Json = "application/json";

    // What a request announces is not yet there: more memory is taken as the bytes arrive.
    private const int MostAnnounced = 16 * 1024;
    private const int LeastFree = 512;

    /// <summary>The payload, which has been scanned; empty for an empty body, and for a form of an endpoint that takes forms.</summary>
    public static async ValueTask<SentSignals> ReadAsync(HttpRequest request, SignalsJson json, CancellationToken cancellationToken)
    {
        var (length, type) = (request.ContentLength, request.ContentType);
        if (length is 0 || !HasBody(request, length, type) || (type is not Json && SignalsForm.IsTaken(request)))
            return default;
        if (type is not Json && !IsJson(request))
            throw SignalsException.NotJson();

        var maxBytes = SignalsLimitAttribute.OfBody(request.HttpContext, json.Limits);
        if (length > maxBytes)
        {
            LetEnd(request.HttpContext);
            throw SignalsException.TooLarge(maxBytes);
        }
        try
        {
            // One byte more, so that the end is found without growing.
            var payload = new byte[(int)Math.Min(length + 1 ?? LeastFree, MostAnnounced)];
            var count = 0;
            SignalsScanner? scanner = null;
            while (await request.Body.ReadAsync(payload.AsMemory(count), cancellationToken) is > 0 and var read)
            {
                count += read;
                if (count > maxBytes)
                    throw SignalsException.TooLarge(maxBytes);
                if (count != length)
                    (scanner ??= new(json)).ScanSoFar(payload.AsSpan(0, count));
                if (count == payload.Length)
                    Array.Resize(ref payload, payload.Length * 2);
            }
            var whole = payload.AsMemory(0, count);
            return count == 0 ? default : scanner?.ScanToEnd(whole) ?? SignalsScanner.Scan(whole, json);
        }
        catch (Exception exception) when (Refusal(exception) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>Has the server take what is still on its way, for some seconds, so that the answer arrives: a body beyond its own limit it would cut off together with the answer.</summary>
    public static void LetEnd(HttpContext context)
    {
        if (context.Features.Find<IHttpMaxRequestBodySizeFeature>() is not { IsReadOnly: false } server || !(server.MaxRequestBodySize < context.Request.ContentLength))
            return;
        server.MaxRequestBodySize = null;
        context.Response.Headers.Connection = "close";
    }

    private static bool HasBody(HttpRequest request, long? length, string? type) =>
        length > 0 || (request.HttpContext.Features.Find<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? type?.Length > 0);

    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType() && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    // The server's own refusals (its size limit, its minimum rate, broken chunks) keep their status and get our body.
    private static SignalsException? Refusal(Exception exception) => exception switch
    {
        SignalsException => null,
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new(
            StatusCodes.Status413PayloadTooLarge, "The signals are larger than this server allows.", innerException: exception),
        BadHttpRequestException refused => new(refused.StatusCode, "The body of the request could not be read.", innerException: exception),
        IOException => SignalsException.Malformed("The body of the request ended before it was complete.", innerException: exception),
        _ => null,
    };
}
