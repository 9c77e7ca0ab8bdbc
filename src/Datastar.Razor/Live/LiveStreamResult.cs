using System.Reflection;
using Datastar.Razor.Live;
using Datastar.Razor.Protocol;
using Datastar.Razor.Response;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor;

/// <summary>A stream that lives as long as its page: the current state first, then every new one. <see cref="ILive"/> makes it.</summary>
/// <remarks>
/// It is answered by 503 and ProblemDetails when there are too many streams already (<see cref="LiveOptions"/>) or the app is stopping.
/// The page opens it by <see cref="Actions.Follow"/>, which opens it again whatever ends it: <c>&lt;main ds-init="@Follow("/updates")"></c>.
/// </remarks>
public sealed class LiveStreamResult : DatastarResult, IEndpointMetadataProvider
{
    private readonly LiveHub _hub;
    private readonly List<ViewRequest> _views = [];

    internal LiveStreamResult(LiveHub hub, ViewRequest first)
    {
        _hub = hub;
        _views.Add(first);
    }

    /// <summary>Sends a further view by the same stream, with topics of its own.</summary>
    /// <returns>This result.</returns>
    /// <inheritdoc cref="ILive.Stream(LiveTopics, Func{DatastarEvent}, string?)" path="/param"/>
    public LiveStreamResult And(LiveTopics topics, Func<DatastarEvent> render, string? viewKey = null) => Add(ViewRequest.Create(topics, render, viewKey));

    /// <summary>Sends a further view by the same stream, with topics of its own.</summary>
    /// <returns>This result.</returns>
    /// <inheritdoc cref="ILive.Stream(LiveTopics, Func{IServiceProvider, CancellationToken, ValueTask{DatastarEvent}}, string?)" path="/param"/>
    public LiveStreamResult And(LiveTopics topics, Func<IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render, string? viewKey = null) =>
        Add(ViewRequest.Create(topics, render, viewKey));

    /// <summary>Sends a further view by the same stream, with topics of its own.</summary>
    /// <returns>This result.</returns>
    /// <inheritdoc cref="ILive.Stream{TState}(LiveTopics, TState, Func{TState, DatastarEvent})" path="/param|/typeparam"/>
    /// <example><c>live.Stream("todos", …).And(LiveTopic.Of&lt;Inbox>().For(userId), (inbox, userId), static view => DatastarEvent.PatchElements(Inbox.Create(view.inbox.Of(view.userId))))</c></example>
    public LiveStreamResult And<TState>(LiveTopics topics, TState state, Func<TState, DatastarEvent> render) => Add(ViewRequest.Create(topics, state, render));

    /// <summary>Sends a further view by the same stream, with topics of its own.</summary>
    /// <returns>This result.</returns>
    /// <inheritdoc cref="ILive.Stream{TState}(LiveTopics, TState, Func{TState, IServiceProvider, CancellationToken, ValueTask{DatastarEvent}})" path="/param|/typeparam"/>
    public LiveStreamResult And<TState>(LiveTopics topics, TState state, Func<TState, IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render) =>
        Add(ViewRequest.Create(topics, state, render));

    /// <summary>Renders the view that was named last at most so often, whatever is published: the latest state wins. Streams share only with the same interval.</summary>
    /// <param name="interval">From the beginning of one rendering to that of the next; <see cref="TimeSpan.Zero"/> for no limit. A new page may wait for so long, too.</param>
    /// <returns>This result.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is negative or longer than a day.</exception>
    /// <example><c>live.Stream("prices", prices, static prices => …).AtMostEvery(50.Milliseconds())</c></example>
    public LiveStreamResult AtMostEvery(TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, TimeSpan.FromDays(1));
        _views[^1] = _views[^1] with { Identity = _views[^1].Identity with { Interval = interval } };
        return this;
    }

    /// <inheritdoc />
    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return _hub.RunAsync(httpContext, _views);
    }

    private LiveStreamResult Add(ViewRequest view)
    {
        _views.Add(view);
        return this;
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(NoOutputCache.Instance);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [WireNames.EventStream]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status503ServiceUnavailable, typeof(ProblemDetails), ["application/problem+json"]));
    }
}
