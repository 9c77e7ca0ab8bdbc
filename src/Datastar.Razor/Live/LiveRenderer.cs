using System.Diagnostics;
using Datastar.Razor.Diagnostics;
using Datastar.Razor.Encoding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LiveRender = System.Func<System.IServiceProvider, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<Datastar.Razor.DatastarEvent>>;

namespace Datastar.Razor.Live;

/// <summary>Renders and frames one state of a view, outside of any request.</summary>
internal sealed class LiveRenderer(IServiceScopeFactory scopes, ILogger<LiveHub> logger)
{
    /// <summary>Returns the framed state, or <see langword="null"/> after a failure, which is logged: the streams live on.</summary>
    public async ValueTask<LiveSnapshot?> TryRenderAsync(ViewIdentity identity, LiveRender render, CancellationToken cancellationToken)
    {
        identity.UseCulture();
        using var activity = Telemetry.Source.StartActivity("datastar.render");
        activity?.SetTag("datastar.live.topics", identity.Topics.ToString());
        var started = Stopwatch.GetTimestamp();
        var frames = FragmentWriter.Rent();
        try
        {
            var eventType = await RenderAsync(render, frames, cancellationToken);
            Telemetry.Rendered(started, null);
            return new(frames, eventType);
        }
        catch (Exception exception)
        {
            frames.Return();
            if (!cancellationToken.IsCancellationRequested)
            {
                Telemetry.Rendered(started, exception);
                activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
                LiveLog.RenderFailed(logger, identity.Topics, exception);
            }
            return null;
        }
    }

    private async ValueTask<string> RenderAsync(LiveRender render, FragmentWriter frames, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        AppJson.UseAsIn(scope.ServiceProvider);
        var state = await render(scope.ServiceProvider, cancellationToken)
            ?? throw new InvalidOperationException("The lambda of the live view returned null: return a DatastarEvent, such as DatastarEvent.PatchElements(…).");
        AntiforgeryHeader.UseAsIn(scope.ServiceProvider);
        var context = new FragmentContext(scope.ServiceProvider);
        var payload = FragmentWriter.Rent(context);
        try
        {
            await state.WritePayloadAsync(payload, context, cancellationToken);
            state.Frame(frames, payload.WrittenSpan, clientsRetry: null);
        }
        finally
        {
            payload.Return();
        }
        return state.EventType;
    }
}
