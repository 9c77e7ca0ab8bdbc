using System.Text.Json.Nodes;
using Datastar.Razor.Encoding;
using Datastar.Razor.Events;

namespace Datastar.Razor;

public abstract partial class DatastarEvent
{
    private static readonly PatchElementsOptions AppendToBody = new() { Selector = "body", Mode = ElementPatchMode.Append };

    /// <summary>Runs JavaScript in the page, in a script element that is appended to the body.</summary>
    /// <param name="script">The JavaScript. <c>&lt;/script</c> and <c>&lt;!--</c> in it are made harmless.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    /// <returns>The event: <c>data: elements &lt;script data-effect="el.remove()">…&lt;/script></c>.</returns>
    /// <exception cref="ArgumentException">The name of an attribute is none.</exception>
    public static DatastarEvent ExecuteScript(string script, ExecuteScriptOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        options ??= ExecuteScriptOptions.Default;
        return new PatchElementsEvent(new ScriptFragment(script, options), Append(options));
    }

    /// <summary>Sends the browser to another page. (A 302 would be followed by the client and its body patched into this page.)</summary>
    /// <param name="url">Where to: a path or an absolute URL.</param>
    /// <returns>The event: a script that sets <c>window.location</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is empty or would run script (<c>javascript:</c>, <c>data:</c>, <c>vbscript:</c>).</exception>
    public static DatastarEvent Redirect(string url) =>
        ExecuteScript($"setTimeout(() => window.location = {JsText.Literal(NavigationUrl.Checked(url))})");

    /// <summary>Changes the URL in the address bar without loading anything.</summary>
    /// <param name="url">A path or a URL of the same origin.</param>
    /// <returns>The event: a script that calls <c>history.replaceState</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is empty or would run script.</exception>
    public static DatastarEvent ReplaceUrl(string url) =>
        ExecuteScript($"window.history.replaceState(window.history.state, \"\", {JsText.Literal(NavigationUrl.Checked(url))})");

    /// <summary>Writes to the browser's console.</summary>
    /// <param name="message">The text.</param>
    /// <param name="level">The method of the console.</param>
    /// <returns>The event: a script that calls <c>console.log</c> or another.</returns>
    public static DatastarEvent ConsoleLog(string message, ConsoleLogLevel level = ConsoleLogLevel.Log)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ExecuteScript($"console.{EnumName.Of(["log", "debug", "info", "warn", "error"], level)}({JsText.Literal(message)})");
    }

    /// <summary>Dispatches a custom event in the browser.</summary>
    /// <param name="name">The name of the event.</param>
    /// <param name="detail">Its detail, serialized as JSON; <see langword="null"/> for none.</param>
    /// <param name="options">On what and how; <see langword="null"/> for the defaults: on the document.</param>
    /// <returns>The event: a script that calls <c>dispatchEvent</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    /// <remarks>For an object, pass <c>JsonSerializer.SerializeToNode(value)</c>.</remarks>
    public static DatastarEvent DispatchCustomEvent(string name, JsonNode? detail = null, CustomEventOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (string.IsNullOrWhiteSpace(name))
            throw new ArgumentException("DispatchCustomEvent: the name of the event is blank. Write the name that the page listens for, such as saved.", nameof(name));
        options ??= CustomEventOptions.Default;
        var init = new JsonObject
        {
            ["bubbles"] = options.Bubbles,
            ["cancelable"] = options.Cancelable,
            ["composed"] = options.Composed,
            ["detail"] = detail?.DeepClone(),
        };
        var created = $"new CustomEvent({JsText.Literal(name)}, {init.ToJsonString()})";
        var script = options.Selector is null
            ? $"document.dispatchEvent({created})"
            : $"document.querySelectorAll({JsText.Literal(options.Selector)}).forEach(target => target.dispatchEvent({created}))";
        return ExecuteScript(script, new() { EventId = options.EventId, Retry = options.Retry });
    }

    /// <summary>Lets the browser fetch pages in advance, by speculation rules.</summary>
    /// <param name="urls">The URLs.</param>
    /// <returns>The event: a script element of the type <c>speculationrules</c>.</returns>
    /// <exception cref="ArgumentException">There is no URL, or one is empty.</exception>
    public static DatastarEvent Prefetch(params ReadOnlySpan<string> urls)
    {
        var list = new JsonArray();
        foreach (var url in urls)
            list.Add((JsonNode)NavigationUrl.Checked(url));
        if (list.Count == 0)
            throw new ArgumentException("Name at least one URL to prefetch.", nameof(urls));
        var rules = new JsonObject { ["prefetch"] = new JsonArray(new JsonObject { ["source"] = "list", ["urls"] = list }) };
        return ExecuteScript(rules.ToJsonString(), new() { AutoRemove = false, Attributes = new Dictionary<string, string?> { ["type"] = "speculationrules" } });
    }

    private static PatchElementsOptions Append(ExecuteScriptOptions options) =>
        options.EventId is null && options.Retry is null ? AppendToBody : AppendToBody with { EventId = options.EventId, Retry = options.Retry };
}
