using System.Reflection;
using Datastar.Razor.Live;
using Datastar.Razor.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace Datastar.Razor;

/// <summary>A stream that lives as long as its page: the current state first, then every new one. <see cref="ILive"/> makes it.</summary>
/// <remarks>
/// It is answered by 503 and ProblemDetails when there are too many streams already (<see cref="LiveOptions"/>) or the app is stopping.
/// The client opens it again after a failure of the network; that it does so after an orderly end too, such as a deploy, needs
/// <c>retry: 'always'</c> in the action.
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
    /// <param name="topics">The topics.</param>
    /// <param name="render">Makes the event that carries the whole current state.</param>
    /// <param name="viewKey">As in <see cref="ILive.Stream(LiveTopics, Func{DatastarEvent}, string?)"/>.</param>
    /// <returns>This result.</returns>
    /// <example><c>live.Stream("todos", …).And(LiveTopic.Of&lt;Inbox>().For(userId), () => DatastarEvent.PatchElements(Inbox.Create(inbox.Of(userId))))</c></example>
    public LiveStreamResult And(LiveTopics topics, Func<DatastarEvent> render, string? viewKey = null)
    {
        _views.Add(ViewRequest.Create(topics, render, viewKey));
        return this;
    }

    /// <summary>Sends a further view by the same stream, with topics of its own.</summary>
    /// <param name="topics">The topics.</param>
    /// <param name="render">Makes the event that carries the whole current state.</param>
    /// <param name="viewKey">As in <see cref="ILive.Stream(LiveTopics, Func{DatastarEvent}, string?)"/>.</param>
    /// <returns>This result.</returns>
    public LiveStreamResult And(LiveTopics topics, Func<IServiceProvider, CancellationToken, ValueTask<DatastarEvent>> render, string? viewKey = null)
    {
        _views.Add(ViewRequest.Create(topics, render, viewKey));
        return this;
    }

    /// <inheritdoc />
    public override Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return _hub.RunAsync(httpContext, _views);
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [Names.EventStream]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status503ServiceUnavailable, typeof(ProblemDetails), ["application/problem+json"]));
    }
}
