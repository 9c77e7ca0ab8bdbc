using Datastar.Razor.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Datastar.Razor.Compression;

/// <summary>
/// Compresses event streams where the app wants it. What stands around an endpoint offers it and ends the bodies: nothing else learns of the
/// end of a handler that writes with a generator.
/// </summary>
internal sealed class EventStreamCompression(DatastarCompression? settings)
{
    // zstd will join them where the framework has an encoder for it.
    private static readonly string[] Offered = ["br", "gzip"];
    private static readonly DatastarCompression Defaults = new();

    private DatastarCompression? Settings => settings;

    /// <summary>Lets the stream that a request may open be compressed.</summary>
    public void Offer(HttpContext httpContext) => httpContext.Features.Set(this);

    /// <summary>Compresses a response that is about to begin as an event stream, if its endpoint or the app wants it and the client can read it.</summary>
    public static void Begin(HttpContext httpContext)
    {
        var compression = httpContext.Features.Find<EventStreamCompression>();
        var endpoint = httpContext.Features.Find<IEndpointFeature>()?.Endpoint?.Metadata.GetMetadata<CompressEventsAttribute>();
        if (compression is null && endpoint is { Enabled: true })
            throw new InvalidOperationException("CompressEvents() needs the services of Datastar.Razor: call builder.Services.AddDatastar().");
        if (compression is not null && (endpoint?.Enabled ?? compression.Settings is not null))
            Compress(httpContext, compression.Settings ?? Defaults);
    }

    private static void Compress(HttpContext httpContext, DatastarCompression settings)
    {
        var headers = httpContext.Response.Headers;
        if (headers.ContentEncoding.Count > 0 || httpContext.Features.Find<IHttpResponseBodyFeature>() is not { } body)
            return;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (AcceptedEncoding.Best(httpContext.Request.Headers.AcceptEncoding, Offered) is not { } encoding)
            return;
        headers.ContentEncoding = encoding;
        EventEncoder encoder = encoding == "br" ? new BrotliEventEncoder(settings) : new GzipEventEncoder(settings);
        httpContext.Features.Set<IHttpResponseBodyFeature>(new CompressedBody(body, encoder));
    }

    /// <summary>Ends a body that was compressed, in good order if it is complete.</summary>
    public static void End(HttpContext httpContext, bool complete)
    {
        if (httpContext.Features.Find<IHttpResponseBodyFeature>() is not CompressedBody body)
            return;
        body.Finish(complete);
        httpContext.Features.Set(body.Inner);
    }
}
