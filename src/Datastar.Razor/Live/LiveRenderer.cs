using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Datastar.Razor.Diagnostics;
using Datastar.Razor.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using LiveRender = System.Func<System.IServiceProvider, System.Threading.CancellationToken, System.Threading.Tasks.ValueTask<Datastar.Razor.DatastarEvent>>;

namespace Datastar.Razor.Live;

/// <summary>Renders and frames the states of views, outside of any request, and only so many at a time.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A SemaphoreSlim whose wait handle nobody asks for holds nothing to dispose.")]
internal sealed class LiveRenderer(IServiceScopeFactory scopes, LiveOptions options, TimeProvider time, ILogger<LiveHub> logger)
{
    // Whoever waits longest is next, and a view waits anew for each of its renderings: none can keep the others out.
    private readonly SemaphoreSlim _turns = new(options.MaxRenderings);

    public TimeProvider Time => time;

    public TimeSpan MinInterval => options.MinInterval;

    /// <summary>Waits until one more may be rendered. To dispose of the turn ends it.</summary>
    public async ValueTask<Turn> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        return new(_turns);
    }

    /// <summary>Returns the framed state, or why there is none.</summary>
    public async ValueTask<(RenderedEvent? State, Exception? Failure)> RenderAsync(ViewIdentity identity, LiveRound round, CancellationToken cancellationToken)
    {
        identity.UseCulture();
        ActivityLink[] links = round.Cause == default ? [] : [new(round.Cause)];
        using var activity = Telemetry.Source.StartActivity(ActivityKind.Internal, links: links, name: "datastar.render");
        activity?.SetTag("datastar.live.topics", identity.Topics.ToString());
        var started = Stopwatch.GetTimestamp();
        try
        {
            var state = await RenderAsync(round.Feed.Render, cancellationToken);
            Telemetry.Rendered(started, null);
            return (state, null);
        }
        catch (Exception exception)
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                Telemetry.Rendered(started, exception);
                activity?.SetStatus(ActivityStatusCode.Error, exception.Message);
            }
            return (null, exception);
        }
    }

    /// <summary>Returns what the app wants pages to be told of a failure, framed; <see langword="null"/> for nothing.</summary>
    public async ValueTask<RenderedEvent?> RenderNoticeAsync(ViewIdentity identity, Exception failure, CancellationToken cancellationToken)
    {
        if (options.OnRenderError is null)
            return null;
        identity.UseCulture();
        try
        {
            return options.OnRenderError(failure) is { } notice ? await RenderAsync((_, _) => new(notice), cancellationToken) : null;
        }
        catch (Exception exception)
        {
            LiveLog.HookFailed(logger, identity.Topics, exception);
            return null;
        }
    }

    public void LogFailure(ViewIdentity identity, Exception failure) => LiveLog.RenderFailed(logger, identity.Topics, failure);

    public void LogRecovery(ViewIdentity identity, int failures) => LiveLog.RenderRecovered(logger, identity.Topics, failures);

    private async ValueTask<RenderedEvent> RenderAsync(LiveRender render, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        AmbientServices.Enter(scope.ServiceProvider);
        var state = await render(scope.ServiceProvider, cancellationToken)
            ?? throw new InvalidOperationException("The lambda of the live view returned null: return a DatastarEvent, such as DatastarEvent.PatchElements(…).");
        return await state.RenderAsync(new FragmentContext(scope.ServiceProvider), cancellationToken, isTimed: false);
    }

    /// <summary>The right to render.</summary>
    public readonly struct Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
