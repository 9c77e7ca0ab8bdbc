using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Html;

namespace Datastar.Razor;

public sealed partial class ServerSentEventGenerator
{
    /// <inheritdoc cref="DatastarEvent.PatchElements(Fragment, PatchElementsOptions?)"/>
    /// <param name="fragment">A slice, a component, markup, …: anything that converts to a <see cref="Fragment"/>.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask PatchElementsAsync(Fragment fragment, PatchElementsOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.PatchElements(fragment, options), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.PatchElements(HtmlInterpolatedStringHandler, PatchElementsOptions?)"/>
    /// <param name="html">Markup with holes, which are encoded.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    [OverloadResolutionPriority(1)] // $"…" without a hole is a string too.
    public ValueTask PatchElementsAsync(HtmlInterpolatedStringHandler html, PatchElementsOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.PatchElements(html, options), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.PatchElements(IHtmlContent, PatchElementsOptions?)"/>
    /// <param name="content">HTML content, such as a tag builder.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask PatchElementsAsync(IHtmlContent content, PatchElementsOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.PatchElements(content, options), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.RemoveElements"/>
    /// <param name="selector">The CSS selector of the elements.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask RemoveElementsAsync(string selector, PatchElementsOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.RemoveElements(selector, options), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.PatchSignals{T}(T, PatchSignalsOptions?)"/>
    /// <param name="signals">An object whose properties are signals.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <typeparam name="T">The type by which it is serialized.</typeparam>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask PatchSignalsAsync<T>(T signals, PatchSignalsOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.PatchSignals(signals, options), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.PatchSignals(string, PatchSignalsOptions?)"/>
    /// <param name="json">A JSON object, sent as it is.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask PatchSignalsAsync(string json, PatchSignalsOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.PatchSignals(json, options), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.ExecuteScript"/>
    /// <param name="script">The JavaScript.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask ExecuteScriptAsync(string script, ExecuteScriptOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.ExecuteScript(script, options), cancellationToken);
}
