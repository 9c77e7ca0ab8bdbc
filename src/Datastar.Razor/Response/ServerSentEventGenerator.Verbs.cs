using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
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

    /// <inheritdoc cref="DatastarEvent.PatchSignals{T}(T, T, PatchSignalsOptions?)"/>
    /// <param name="before">What the page has.</param>
    /// <param name="after">What it is to have.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <typeparam name="T">The type by which both are serialized.</typeparam>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    [OverloadResolutionPriority(-1)] // PatchSignals(signals, new() { … }) means options.
    public ValueTask PatchSignalsAsync<T>(T before, T after, PatchSignalsOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.PatchSignals(before, after, options), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.PatchSignals(string, PatchSignalsOptions?)"/>
    /// <param name="json">A JSON object, sent as it is.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask PatchSignalsAsync(string json, PatchSignalsOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.PatchSignals(json, options), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.RemoveSignals(ReadOnlySpan{string})"/>
    /// <param name="paths">The dotted paths of the signals.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask RemoveSignalsAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.RemoveSignals([.. paths]), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.ExecuteScript"/>
    /// <param name="script">The JavaScript.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask ExecuteScriptAsync(string script, ExecuteScriptOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.ExecuteScript(script, options), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.Redirect"/>
    /// <param name="url">The URL.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask RedirectAsync(string url, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.Redirect(url), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.ReplaceUrl"/>
    /// <param name="url">The URL.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask ReplaceUrlAsync(string url, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.ReplaceUrl(url), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.ConsoleLog"/>
    /// <param name="message">The text.</param>
    /// <param name="level">The method of the console.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask ConsoleLogAsync(string message, ConsoleLogLevel level = ConsoleLogLevel.Log, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.ConsoleLog(message, level), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.DispatchCustomEvent"/>
    /// <param name="name">The name of the event.</param>
    /// <param name="detail">Its detail; <see langword="null"/> for none.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask DispatchCustomEventAsync(string name, JsonNode? detail = null, CustomEventOptions? options = null, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.DispatchCustomEvent(name, detail, options), cancellationToken);

    /// <inheritdoc cref="DatastarEvent.Prefetch"/>
    /// <param name="urls">The URLs.</param>
    /// <param name="cancellationToken">Cancels the call: an event that is not complete by then is not sent.</param>
    /// <returns>A task that completes when the event has been handed to the server's transport.</returns>
    public ValueTask PrefetchAsync(IReadOnlyList<string> urls, CancellationToken cancellationToken = default) =>
        SendAsync(DatastarEvent.Prefetch([.. urls]), cancellationToken);
}
