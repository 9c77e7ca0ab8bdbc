using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Datastar.Razor.Events;

namespace Datastar.Razor;

public abstract partial class DatastarEvent
{
    /// <summary>Patches signals of the page: the properties of an object, serialized with the app's JSON options; null removes a signal.</summary>
    /// <param name="signals">An object: a <c>[Signals]</c> record, an anonymous object, a dictionary, a JSON node.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <typeparam name="T">The type by which it is serialized.</typeparam>
    /// <returns>The event: <c>event: datastar-patch-signals</c>, <c>data: signals {"busy":true}</c>.</returns>
    /// <example><c>DatastarEvent.PatchSignals(new { busy = true })</c></example>
    public static DatastarEvent PatchSignals<T>(T signals, PatchSignalsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(signals);
        return new PatchSignalsEvent(new SignalsPayload.Typed<T>(signals), options ?? PatchSignalsOptions.Default);
    }

    /// <summary>Patches only the signals that differ between two states, as a JSON merge patch (RFC 7386); one that is gone or null afterwards is removed.</summary>
    /// <param name="before">What the page has.</param>
    /// <param name="after">What it is to have.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <typeparam name="T">The type by which both are serialized, with the app's JSON options.</typeparam>
    /// <returns>The event: <c>data: signals {"title":""}</c>.</returns>
    /// <example><c>DatastarEvent.PatchSignals(signals, signals with { Title = "" })</c></example>
    [OverloadResolutionPriority(-1)] // PatchSignals(signals, new() { … }) means options.
    public static DatastarEvent PatchSignals<T>(T before, T after, PatchSignalsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new PatchSignalsEvent(new SignalsPayload.Changes<T>(before, after), options ?? PatchSignalsOptions.Default);
    }

    /// <summary>Patches signals of the page with JSON that is at hand. It is sent as it is.</summary>
    /// <param name="json">A JSON object.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException"><paramref name="json"/> is not a JSON object: the client would run it as JavaScript.</exception>
    public static DatastarEvent PatchSignals(string json, PatchSignalsOptions? options = null) =>
        new PatchSignalsEvent(new SignalsPayload.Raw(json), options ?? PatchSignalsOptions.Default);

    /// <summary>Removes signals of the page.</summary>
    /// <param name="paths">Their dotted paths: <c>"user.name"</c>.</param>
    /// <returns>The event: <c>data: signals {"user":{"name":null}}</c>.</returns>
    /// <exception cref="ArgumentException">A path is empty or has an empty segment.</exception>
    public static DatastarEvent RemoveSignals(params ReadOnlySpan<string> paths)
    {
        var root = new JsonObject();
        foreach (var path in paths)
            SignalPaths.SetNull(root, path);
        return root.Count == 0
            ? throw new ArgumentException("Name at least one signal to remove.", nameof(paths))
            : new PatchSignalsEvent(new SignalsPayload.Raw(root.ToJsonString()), PatchSignalsOptions.Default);
    }

    /// <summary>Removes signals of the page, named by their type: <c>TodoSignals.Ref.Title</c>.</summary>
    /// <param name="signals">The signals.</param>
    /// <returns>The event: <c>data: signals {"title":null}</c>.</returns>
    /// <exception cref="ArgumentException">No signal is named.</exception>
    public static DatastarEvent RemoveSignals(params ReadOnlySpan<ISignal> signals)
    {
        var paths = new string[signals.Length];
        for (var i = 0; i < paths.Length; i++)
            paths[i] = signals[i].Path;
        return RemoveSignals(paths);
    }
}
