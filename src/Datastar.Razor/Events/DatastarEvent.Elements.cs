using System.Runtime.CompilerServices;
using Datastar.Razor.Events;
using Microsoft.AspNetCore.Html;

namespace Datastar.Razor;

public abstract partial class DatastarEvent
{
    /// <summary>Patches elements of the page: without a selector, each top-level element replaces the one with its id by morphing.</summary>
    /// <param name="fragment">A slice, a component, markup, …: anything that converts to a <see cref="Fragment"/>.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <returns>The event: <c>event: datastar-patch-elements</c>, then <c>data: elements …</c> for each line.</returns>
    /// <exception cref="ArgumentException">The mode is not outer or replace, and <see cref="PatchElementsOptions.Selector"/> is missing.</exception>
    /// <example><c>DatastarEvent.PatchElements(TodoList.Create(todos))</c></example>
    public static DatastarEvent PatchElements(Fragment fragment, PatchElementsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(fragment);
        return new PatchElementsEvent(fragment, PatchElementsOptions.Checked(options));
    }

    /// <summary>Patches elements of the page with what is made anew for each stream: the event may be kept and sent to many.</summary>
    /// <param name="fragment">Makes a slice, a component, markup, …: anything that converts to a <see cref="Fragment"/>. It may be called by several threads at once.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <returns>The event.</returns>
    /// <example><c>static readonly DatastarEvent Busy = DatastarEvent.PatchElements(() => Slices.Busy.Create());</c></example>
    public static DatastarEvent PatchElements(Func<Fragment> fragment, PatchElementsOptions? options = null) => PatchElements(Fragment.From(fragment), options);

    /// <summary>Patches elements of the page with an interpolated string, whose holes are encoded: text of a user is shown literally.</summary>
    /// <param name="html">Markup with holes: <c>$"&lt;b id='name'>{userText}&lt;/b>"</c>.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <returns>The event.</returns>
    [OverloadResolutionPriority(1)] // $"…" without a hole is a string too.
    public static DatastarEvent PatchElements(HtmlInterpolatedStringHandler html, PatchElementsOptions? options = null) =>
        PatchElements(HtmlFragment.Create(html), options);

    /// <summary>Patches elements of the page with HTML content, such as a tag builder.</summary>
    /// <param name="content">The content.</param>
    /// <param name="options">Where and how; <see langword="null"/> for the defaults.</param>
    /// <returns>The event.</returns>
    public static DatastarEvent PatchElements(IHtmlContent content, PatchElementsOptions? options = null) =>
        PatchElements(HtmlFragment.From(content), options);

    /// <summary>Removes elements of the page.</summary>
    /// <param name="selector">The CSS selector of the elements.</param>
    /// <param name="options">View transition, event id and retry; its selector and mode are not used.</param>
    /// <returns>The event: <c>data: selector #old</c>, <c>data: mode remove</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="selector"/> is empty or contains a line end or NUL.</exception>
    public static DatastarEvent RemoveElements(string selector, PatchElementsOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(selector);
        Protocol.SseField.OneLine(selector, nameof(selector));
        return new PatchElementsEvent(null, (options ?? PatchElementsOptions.Default) with { Selector = selector, Mode = ElementPatchMode.Remove });
    }
}
