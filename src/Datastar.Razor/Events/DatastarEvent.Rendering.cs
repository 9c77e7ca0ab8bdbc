using System.Diagnostics;
using Datastar.Razor.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor;

public abstract partial class DatastarEvent
{
    /// <summary>Renders the event once, outside of any request: what comes of it can be stored, replayed and sent to thousands at the price of a copy.</summary>
    /// <param name="services">Where slices and components get their services from.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    /// <returns>The event as its bytes.</returns>
    /// <example><c>var news = await DatastarEvent.PatchElements(News.Create(item)).RenderAsync(app.Services);</c></example>
    public ValueTask<RenderedEvent> RenderAsync(IServiceProvider services, CancellationToken cancellationToken = default) =>
        RenderAsync(new FragmentContext(services), cancellationToken);

    /// <summary>Renders the event once, for a request and its user: whoever gets it sees what that user sees.</summary>
    /// <param name="httpContext">The request.</param>
    /// <param name="cancellationToken">Cancels the rendering.</param>
    /// <returns>The event as its bytes.</returns>
    public ValueTask<RenderedEvent> RenderAsync(HttpContext httpContext, CancellationToken cancellationToken = default) =>
        RenderAsync(new FragmentContext(httpContext), cancellationToken);

    internal virtual async ValueTask<RenderedEvent> RenderAsync(FragmentContext context, CancellationToken cancellationToken, bool isTimed = true)
    {
        var payload = await RenderPayloadAsync(context, cancellationToken, isTimed);
        try
        {
            return new(this, payload.WrittenSpan);
        }
        finally
        {
            payload.Return();
        }
    }

    /// <summary>Renders what the event carries, and measures it where somebody listens and the caller does not. The caller returns the writer.</summary>
    internal ValueTask<FragmentWriter> RenderPayloadAsync(FragmentContext context, CancellationToken cancellationToken, bool isTimed = true)
    {
        var payload = FragmentWriter.Rent(context);
        var rendering = isTimed && Telemetry.TimesRendering ? WriteTimedAsync(payload, context, cancellationToken) : WritePayloadAsync(payload, context, cancellationToken);
        return rendering.IsCompletedSuccessfully ? new(payload) : CompleteAsync(rendering, payload);
    }

    private static async ValueTask<FragmentWriter> CompleteAsync(ValueTask rendering, FragmentWriter payload)
    {
        try
        {
            await rendering;
            return payload;
        }
        catch
        {
            payload.Return();
            throw;
        }
    }

    private async ValueTask WriteTimedAsync(FragmentWriter payload, FragmentContext context, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Source.StartActivity("datastar.render");
        activity?.SetTag("datastar.event.type", EventType);
        activity?.SetTag("datastar.fragment", Source);
        var started = Stopwatch.GetTimestamp();
        try
        {
            await WritePayloadAsync(payload, context, cancellationToken);
            Telemetry.Rendered(started, null);
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            Telemetry.Rendered(started, exception);
            throw;
        }
    }
}
