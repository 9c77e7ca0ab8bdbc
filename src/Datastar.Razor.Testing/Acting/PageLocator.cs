using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>Says how to find an element; each act looks for it anew. See <see cref="DatastarPage.ByLabel"/> and its like.</summary>
public sealed class PageLocator
{
    private readonly DatastarPage _page;
    private readonly Func<IEnumerable<IElement>> _find;

    internal PageLocator(DatastarPage page, string description, Func<IEnumerable<IElement>> find) => (_page, Description, _find) = (page, description, find);

    /// <summary>What is looked for, in words.</summary>
    public string Description { get; }

    /// <summary>All elements that match now.</summary>
    public IReadOnlyList<IElement> FindAll() => [.. _find()];

    /// <summary>The first element that matches now.</summary>
    /// <exception cref="DatastarPageException">There is none; the message shows what there is.</exception>
    public IElement Find() => _find().FirstOrDefault() ?? throw new DatastarPageException($"The page has no element {Description}. {PageOutline.Of(_page.Document)}");

    /// <summary>Clicks it.</summary>
    public Task ClickAsync() => _page.ActAsync(Find, "click", (tab, e) => tab.User.Click(e));

    /// <summary>Clicks it twice, and tells of the double click.</summary>
    public Task DoubleClickAsync() => _page.ActAsync(Find, "double-click", (tab, e) => tab.User.DoubleClick(e));

    /// <summary>Moves the mouse over it.</summary>
    public Task HoverAsync() => _page.ActAsync(Find, "hover over", (tab, e) => tab.User.Hover(e), anyState: true);

    /// <summary>Replaces its value; <c>change</c> follows when the focus moves on.</summary>
    public Task FillAsync(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _page.ActAsync(Find, "fill", (tab, e) => tab.Keyboard.Fill(Fillable(e, text), text));
    }

    /// <summary>Focuses it and presses a key, such as <c>Enter</c>, <c>a</c> or <c>Control+A</c>.</summary>
    public Task PressAsync(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var stroke = KeyStroke.Parse(key);
        return _page.ActAsync(Find, "press a key on", (tab, e) => tab.Keyboard.Press(e, stroke), anyState: true);
    }

    /// <summary>Clicks it, unless it is on already.</summary>
    public Task CheckAsync() => SetCheckedAsync(true);

    /// <summary>Clicks it, unless it is off already.</summary>
    public Task UncheckAsync() => SetCheckedAsync(false);

    /// <summary>Selects the options with these values or labels, and no others.</summary>
    public Task SelectAsync(params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return _page.ActAsync(Find, "select in", (tab, e) => tab.Choices.Select(AsSelect(e), values));
    }

    /// <summary>Chooses files in it.</summary>
    public Task UploadAsync(params PageFile[] files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return _page.ActAsync(Find, "upload into", (tab, e) => tab.Choices.Upload(AsFileInput(e), files), anyState: true);
    }

    /// <summary>Moves the focus to it.</summary>
    public Task FocusAsync() => _page.ActAsync(Find, "focus", (tab, e) => tab.Window.Run(() => tab.Window.Focus.Move(e)), anyState: true);

    /// <summary>Takes the focus from it.</summary>
    public Task BlurAsync() => _page.ActAsync(Find, "blur", (tab, e) => tab.Window.Run(() =>
    {
        if (tab.Window.Focus.Focused == e) tab.Window.Focus.Move(null);
    }), anyState: true);

    /// <summary>Dispatches a custom event that bubbles; the detail is what its JSON says.</summary>
    public Task DispatchAsync(string eventName, object? detail = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var json = JsonSerializer.Serialize(detail, JsonSerializerOptions.Web);
        return _page.ActAsync(Find, "dispatch to", (tab, e) => tab.Window.Run(() =>
        {
            var evt = PageWindow.CustomEvent(eventName, tab.Window.Json(json));
            (evt.Bubbles, evt.Cancelable, evt.Composed) = (true, true, true);
            tab.Window.Events.Dispatch(e, evt);
        }), anyState: true);
    }

    /// <summary>Submits it, or the form that it is in, with validation and the submit event.</summary>
    public Task SubmitAsync() => _page.ActAsync(Find, "submit", (tab, e) => tab.Window.Activation.Submit(
        e as IHtmlFormElement ?? FormData.FormOf(e) ?? throw new DatastarPageException($"{ClientError.Describe(e)} is no form, and in none: there is nothing to submit."), null), anyState: true);

    private Task SetCheckedAsync(bool value) => _page.ActAsync(Find, value ? "check" : "uncheck", (tab, e) =>
    {
        if (e is IHtmlLabelElement label && Labels.ControlOf(label) is { } control) e = control;
        if (e is not IHtmlInputElement input || !FormControls.IsToggle(input)) throw new DatastarPageException($"{ClientError.Describe(e)} is no checkbox and no radio button.");
        if (input.IsChecked == value) return;
        if (!value && InputValue.TypeOf(input) == "radio") throw new DatastarPageException("A radio button cannot be switched off by itself: check another one of its group.");
        tab.User.Click(input);
    });

    private static IElement Fillable(IElement element, string text)
    {
        if (element is IHtmlLabelElement label && Labels.ControlOf(label) is { } control) element = control;
        if (element is IHtmlInputElement input)
        {
            var type = InputValue.TypeOf(input);
            if (type is "checkbox" or "radio" or "file" or "submit" or "image" or "reset" or "button" or "hidden")
                throw new DatastarPageException($"An input of type {type} cannot be filled.");
            if (type == "number" && text.Length > 0 && InputValue.Number(text.Trim()) is null) throw new DatastarPageException($"\"{text}\" is no number: {ClientError.Describe(element)} takes none but these.");
            if (input.HasAttribute("readonly")) throw new DatastarPageException($"{ClientError.Describe(element)} is readonly: a user cannot fill it.");
            return element;
        }

        return element is IHtmlTextAreaElement || element.GetAttribute("contenteditable") is "" or "true" ? element
            : throw new DatastarPageException($"{ClientError.Describe(element)} is no input, textarea or contenteditable element: it cannot be filled.");
    }

    private static IHtmlSelectElement AsSelect(IElement element) =>
        element as IHtmlSelectElement ?? (element is IHtmlLabelElement label ? Labels.ControlOf(label) as IHtmlSelectElement : null) ??
        throw new DatastarPageException($"{ClientError.Describe(element)} is no select.");

    private static IHtmlInputElement AsFileInput(IElement element) => element is IHtmlInputElement input && InputValue.TypeOf(input) == "file"
        ? input : throw new DatastarPageException($"{ClientError.Describe(element)} is no file input.");
}
