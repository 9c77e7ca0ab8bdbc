using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jint.Native;

namespace Datastar.Razor.Testing;

public sealed partial class DatastarPage
{
    /// <summary>Clicks the first element that matches: mouse events, focus, click, and what the element does by itself.</summary>
    public Task ClickAsync(string selector) => On(selector).ClickAsync();

    /// <summary>Clicks twice, and tells of the double click.</summary>
    public Task DoubleClickAsync(string selector) => On(selector).DoubleClickAsync();

    /// <summary>Replaces the value of an input or textarea; <c>change</c> follows when the focus moves on.</summary>
    public Task FillAsync(string selector, string text) => On(selector).FillAsync(text);

    /// <summary>Focuses the element and presses a key, such as <c>Enter</c>, <c>a</c> or <c>Control+A</c>.</summary>
    public Task PressAsync(string selector, string key) => On(selector).PressAsync(key);

    /// <summary>Clicks a checkbox or a radio button, unless it is on already.</summary>
    public Task CheckAsync(string selector) => On(selector).CheckAsync();

    /// <summary>Clicks a checkbox, unless it is off already.</summary>
    public Task UncheckAsync(string selector) => On(selector).UncheckAsync();

    /// <summary>Selects the options with these values or labels, and no others.</summary>
    public Task SelectAsync(string selector, params string[] values) => On(selector).SelectAsync(values);

    /// <summary>Chooses files in a file input.</summary>
    public Task UploadAsync(string selector, params PageFile[] files) => On(selector).UploadAsync(files);

    /// <summary>Moves the focus to the element.</summary>
    public Task FocusAsync(string selector) => On(selector).FocusAsync();

    /// <summary>Takes the focus from the element.</summary>
    public Task BlurAsync(string selector) => On(selector).BlurAsync();

    /// <summary>Moves the mouse over the element.</summary>
    public Task HoverAsync(string selector) => On(selector).HoverAsync();

    /// <summary>Dispatches a custom event that bubbles; the detail is what its JSON says.</summary>
    public Task DispatchAsync(string selector, string eventName, object? detail = null) => On(selector).DispatchAsync(eventName, detail);

    /// <summary>Submits a form, or the form that the element is in, with validation and the submit event.</summary>
    public Task SubmitAsync(string selector) => On(selector).SubmitAsync();
}
