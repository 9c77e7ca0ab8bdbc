using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Datastar.Razor;

/// <summary>
/// How large the signals of one endpoint may be, above or below <see cref="SignalLimits.MaxBytes"/>: on a handler, an action, a controller or a page
/// model, or as metadata of an endpoint or a group.
/// </summary>
/// <remarks>
/// What arrives with more bytes is answered with 413. The server's own limit of a request body (30 MB in Kestrel) is raised with it, unless the endpoint
/// has a <c>[RequestSizeLimit]</c>, which goes first. Files in signals are base64, which takes four bytes for three.
/// A Razor Page is one endpoint: the attribute stands on its page model, and is not seen on a handler method such as <c>OnPost</c>.
/// See <see href="https://data-star.dev/reference/attributes#data-bind">data-bind</see> for what a file input sends.
/// </remarks>
/// <param name="maxBytes">The largest payload, in bytes of JSON.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="maxBytes"/> is less than 1.</exception>
/// <example>
/// <c>app.MapPost("/photos", [SignalsLimit(8 * 1024 * 1024)] (PhotoSignals signals) => …);</c> or
/// <c>app.MapGroup("/photos").WithMetadata(new SignalsLimitAttribute(8 * 1024 * 1024))</c>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignalsLimitAttribute(int maxBytes) : Attribute
{
    /// <summary>The largest payload, in bytes of JSON.</summary>
    public int MaxBytes { get; } = maxBytes > 0 ? maxBytes : throw new ArgumentOutOfRangeException(nameof(maxBytes), maxBytes, "A limit of less than 1 byte would refuse all signals.");

    /// <summary>The largest payload of a request, by its endpoint or by what holds for all of them.</summary>
    internal static int Of(HttpContext context, SignalLimits limits) => context.Features.Find<IEndpointFeature>()?.Endpoint?.Metadata.GetMetadata<SignalsLimitAttribute>()?.MaxBytes ?? limits.MaxBytes;

    /// <summary>The largest payload that may come as a body, where the server has a say too.</summary>
    internal static long OfBody(HttpContext context, SignalLimits limits)
    {
        var most = Of(context, limits);
        if (context.Features.Find<IHttpMaxRequestBodySizeFeature>() is not { MaxRequestBodySize: { } ofServer } server || ofServer >= most)
            return most;
        var metadata = context.GetEndpoint()?.Metadata;
        if (server.IsReadOnly || metadata?.GetMetadata<SignalsLimitAttribute>() is null || metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null)
            return ofServer;
        server.MaxRequestBodySize = most;
        return most;
    }
}
