using Datastar.Razor.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Datastar.Razor.Compression;

/// <summary>
/// Compresses event streams where the app wants it. The middleware, which is added by itself as the first one, only ends the bodies: nothing
/// else learns of the end of a handler that writes with a generator.
/// </summary>
internal sealed class EventStreamCompression(IOptions<DatastarOptions> options) : IStartupFilter
{
    // zstd will join them where the framework has an encoder for it.
    private static readonly string[] Offered = ["br", "gzip"];
    private static readonly DatastarCompression Defaults = new();

    private readonly DatastarCompression? _settings = options.Value.Compression;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(InvokeAsync);
        next(app);
    };

    /// <summary>Compresses a response that is about to begin as an event stream, if its endpoint or the app wants it and the client can read it.</summary>
    public static void Begin(HttpContext httpContext)
    {
        var compression = httpContext.Features.Find<EventStreamCompression>();
        var endpoint = httpContext.GetEndpoint()?.Metadata.GetMetadata<CompressEventsAttribute>();
        if (compression is null && endpoint is { Enabled: true })
            throw new InvalidOperationException("CompressEvents() needs the services of Datastar.Razor: call builder.Services.AddDatastar().");
        if (compression is not null && (endpoint?.Enabled ?? compression._settings is not null))
            Compress(httpContext, compression._settings ?? Defaults);
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

    private async Task InvokeAsync(HttpContext httpContext, RequestDelegate next)
    {
        httpContext.Features.Set(this);
        var complete = false;
        try
        {
            await next(httpContext);
            complete = !httpContext.RequestAborted.IsCancellationRequested;
        }
        finally
        {
            if (httpContext.Features.Find<IHttpResponseBodyFeature>() is CompressedBody body)
            {
                body.Finish(complete);
                httpContext.Features.Set(body.Inner);
            }
        }
    }
}
