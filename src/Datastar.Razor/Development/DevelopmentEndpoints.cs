using System.Text.Json;
using Datastar.Razor.Development.Explanations;
using Datastar.Razor.Development.Traces;
using Datastar.Razor.Live;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Development;

/// <summary>What the script of the page asks for. It stands before routing and before whatever the app protects its endpoints with.</summary>
internal sealed class DevelopmentEndpoints
{
    /// <summary>Where the addresses begin, behind a path base that the app may have.</summary>
    public const string Prefix = "/_datastar/development/";

    private const string Trace = "requests/";

    private readonly Dictionary<string, Func<HttpContext, string, Task>> _answers;
    private readonly ClientModule _module;
    private readonly OpenPages _pages;
    private readonly RequestTraces _traces;
    private readonly PageExplanation _explanation;
    private readonly IServiceProvider _services;

    public DevelopmentEndpoints(ClientModule module, OpenPages pages, RequestTraces traces, PageExplanation explanation, IServiceProvider services)
    {
        (_module, _pages, _traces, _explanation, _services) = (module, pages, traces, explanation, services);
        _answers = new(StringComparer.Ordinal)
        {
            [module.Name ?? ""] = ModuleAsync,
            ["page"] = PageAsync,
            ["explain"] = ExplainAsync,
            ["live"] = LiveAsync,
            ["morphed"] = MorphedAsync,
        };
    }

    /// <summary>What answers a path, and its argument; <see langword="null"/> where the path is the app's.</summary>
    public (Func<HttpContext, string, Task> Answer, string Argument)? Find(PathString path)
    {
        if (path.Value is not { } text || text.IndexOf(Prefix, StringComparison.Ordinal) is not (>= 0 and var at))
            return null;
        var name = text[(at + Prefix.Length)..];
        if (name.StartsWith(Trace, StringComparison.Ordinal))
            return (TraceAsync, name[Trace.Length..]);
        return _answers.TryGetValue(name, out var answer) ? (answer, "") : null;
    }

    private async Task ModuleAsync(HttpContext context, string argument)
    {
        context.Response.ContentType = "text/javascript; charset=utf-8";
        context.Response.ContentLength = _module.Bytes.Length;
        context.Response.Headers.CacheControl = "max-age=31536000, immutable";
        await context.Response.BodyWriter.WriteAsync(_module.Bytes, context.RequestAborted);
    }

    private async Task PageAsync(HttpContext context, string argument)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        await SendAsync(context, $"retry: 500\nevent: hello\ndata: {_pages.Instance}\n\n");
        await foreach (var message in _pages.ListenAsync(context.RequestAborted))
            await SendAsync(context, $"event: {message}\ndata:\n\n");
    }

    private static async Task SendAsync(HttpContext context, string text)
    {
        await context.Response.WriteAsync(text, CancellationToken.None);
        await context.Response.Body.FlushAsync(CancellationToken.None);
    }

    private Task TraceAsync(HttpContext context, string id) =>
        _traces.Find(Uri.UnescapeDataString(id)) is { } trace ? DevelopmentJson.WriteAsync(context, json => TraceJson.Write(json, trace)) : NotFound(context);

    private async Task ExplainAsync(HttpContext context, string argument)
    {
        try
        {
            using var report = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            await DevelopmentJson.WriteAsync(context, json => ProblemJson.Write(json, _explanation.Of(new(report.RootElement))));
        }
        catch (JsonException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private Task LiveAsync(HttpContext context, string argument) =>
        DevelopmentJson.WriteAsync(context, json => LiveJson.Write(json, _services.GetService<LiveHub>()?.Views() ?? [], _services.GetRequiredService<TraceListener>()));

    private Task MorphedAsync(HttpContext context, string argument)
    {
        // A page on another site may send this, too, and renders what is current: nothing is changed by it.
        _services.GetService<LiveHub>()?.PublishAllHere(default);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
