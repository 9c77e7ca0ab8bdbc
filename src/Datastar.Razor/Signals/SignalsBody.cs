using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Datastar.Razor;

/// <summary>Reads the payload from a request's body, and refuses it as soon as it is known to be unfit.</summary>
internal static class SignalsBody
{
    // What a request announces is not yet there: memory is taken as the bytes arrive.
    private const int InitialCapacity = 4096;

    /// <summary>Whether the request has a body to read, which then has to be JSON.</summary>
    public static bool IsPresent(HttpRequest request) =>
        request.ContentLength is not 0
        && (request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? (request.ContentLength ?? request.ContentType?.Length) > 0);

    /// <summary>The payload, which has been scanned; <see langword="null"/> for an empty body.</summary>
    public static async ValueTask<PooledBytes?> ReadAsync(HttpRequest request, SignalsScanner scanner, SignalLimits limits, CancellationToken cancellationToken)
    {
        RequireJson(request);
        var maxBytes = Math.Min(limits.MaxBytes, request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? long.MaxValue);
        if (request.ContentLength > maxBytes)
            throw SignalsException.TooLarge(maxBytes);

        var payload = new PooledBytes((int)Math.Min(request.ContentLength ?? InitialCapacity, InitialCapacity));
        try
        {
            await ReadAsync(request.BodyReader, payload, scanner, maxBytes, cancellationToken);
            if (payload.Length > 0)
                return payload;
            payload.Dispose();
            return null;
        }
        catch (Exception exception)
        {
            payload.Dispose();
            if (Refusal(exception) is { } refusal)
                throw refusal;
            throw;
        }
    }

    private static async ValueTask ReadAsync(PipeReader body, PooledBytes payload, SignalsScanner scanner, long maxBytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await body.ReadAsync(cancellationToken);
            var tooLarge = payload.Length + result.Buffer.Length > maxBytes;
            if (!tooLarge)
            {
                foreach (var segment in result.Buffer)
                    payload.Append(segment.Span);
            }
            body.AdvanceTo(result.Buffer.End);

            if (tooLarge)
                throw SignalsException.TooLarge(maxBytes);
            if (result.IsCanceled)
                throw new OperationCanceledException("The reading of the request body was canceled.");
            if (result.IsCompleted)
                break;
            scanner.ScanSoFar(payload.Span);
        }

        if (payload.Length > 0)
            scanner.ScanToEnd(payload.Span);
    }

    private static void RequireJson(HttpRequest request)
    {
        if (!request.HasJsonContentType() || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            throw SignalsException.NotJson();
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw SignalsException.NotJson();
    }

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
