using System.Reflection;
using Datastar.Razor.Protocol;
using Datastar.Razor.Rendering;
using Datastar.Razor.Response;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Datastar.Razor;

/// <summary>
/// Writes events to the response, one after another, as long as the endpoint runs. An endpoint takes it as a parameter:
/// <c>async (ServerSentEventGenerator sse, CancellationToken ct) => { await sse.PatchElementsAsync(…, cancellationToken: ct); }</c>.
/// </summary>
/// <remarks>
/// <para>The first call opens the stream. Many tasks may write at once: each event is sent whole, in the order in which they are rendered; a slow fragment
/// holds up nobody else, and may itself write to the stream. An event whose fragment throws or is cancelled leaves nothing on the wire, and the stream goes on.</para>
/// <para>The methods are those of Datastar's SDKs; all other events go by <see cref="SendAsync(DatastarEvent, CancellationToken)"/>:
/// <c>await sse.SendAsync(DatastarEvent.Redirect("/"), ct)</c>.</para>
/// <para>When the client has left, the next call throws an <see cref="OperationCanceledException"/>, whatever token it was given: let it pass.</para>
/// <para>The client reconnects by itself only after a network failure: a handler that returns ends the stream for good, unless the action
/// was given <c>retry: always</c>.</para>
/// </remarks>
public sealed partial class ServerSentEventGenerator : IBindableFromHttpContext<ServerSentEventGenerator>, IEndpointParameterMetadataProvider
{
    private readonly DatastarStream _stream;

    private ServerSentEventGenerator(HttpContext httpContext) => _stream = new DatastarStream(httpContext);

    internal DatastarStream Stream => _stream;

    /// <summary>Returns the generator of a request: there is one, so that all that is written to the response keeps its order.</summary>
    /// <param name="httpContext">The request.</param>
    /// <returns>The generator.</returns>
    public static ServerSentEventGenerator For(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var generator = httpContext.Features.Find<ServerSentEventGenerator>();
        if (generator is null)
            httpContext.Features.Set(generator = new ServerSentEventGenerator(httpContext));
        return generator;
    }

    static ValueTask<ServerSentEventGenerator?> IBindableFromHttpContext<ServerSentEventGenerator>.BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<ServerSentEventGenerator?>(For(context));

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(NoOutputCache.Instance);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [WireNames.EventStream]));
    }

    /// <summary>Opens the stream, so that the client sees it before there is a first event.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the headers are on their way.</returns>
    /// <exception cref="InvalidOperationException">The response has started as something else.</exception>
    /// <exception cref="OperationCanceledException">The client has left, or the call was cancelled.</exception>
    public ValueTask StartAsync(CancellationToken cancellationToken = default) => _stream.StartAsync(cancellationToken);

    /// <summary>Sends an event.</summary>
    /// <param name="datastarEvent">The event.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    /// <exception cref="InvalidOperationException">The response has started as something else.</exception>
    /// <exception cref="OperationCanceledException">The client has left, or the call was cancelled.</exception>
    public ValueTask SendAsync(DatastarEvent datastarEvent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(datastarEvent);
        return _stream.SendAsync(new[] { datastarEvent }, cancellationToken);
    }

    /// <summary>Sends several events in one flush: all of them, or none where one cannot be rendered.</summary>
    /// <param name="events">The events.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that completes when the events have been handed to the server's transport.</returns>
    /// <exception cref="ArgumentException">One of the events is null.</exception>
    /// <exception cref="InvalidOperationException">The response has started as something else.</exception>
    /// <exception cref="OperationCanceledException">The client has left, or the call was cancelled.</exception>
    public ValueTask SendAsync(ReadOnlyMemory<DatastarEvent> events, CancellationToken cancellationToken = default)
    {
        foreach (var datastarEvent in events.Span)
        {
            if (datastarEvent is null)
                throw new ArgumentException("One of the events is null.", nameof(events));
        }
        return _stream.SendAsync(events, cancellationToken);
    }
}
