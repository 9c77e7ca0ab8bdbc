using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>What elements do by themselves when they are clicked: toggles, labels, links, forms, details, dialogs.</summary>
internal sealed partial class Activation(PageWindow window)
{
    private readonly ConditionalWeakTable<IElement, string> _returned = [];
    private readonly ConditionalWeakTable<IElement, IElement> _focusedBefore = [];

    /// <summary>Dispatches a click and carries out the default action, unless it was prevented.</summary>
    public bool Click(IElement target, DomEvent evt)
    {
        var element = ActivatedBy(target);
        var radio = element is IHtmlInputElement { IsChecked: true } input && InputValue.TypeOf(input) == "radio";
        var undo = element is IHtmlInputElement toggle && FormControls.IsToggle(toggle) ? Toggle(toggle) : null;
        var allowed = window.Events.Dispatch(target, evt);
        if (!allowed)
        {
            undo?.Invoke();
            return false;
        }

        if (element is not null) Activate(element, target, undo is not null, wasOn: radio);
        return true;
    }

    private static IElement? ActivatedBy(IElement target)
    {
        for (IElement? at = target; at is not null; at = at.ParentElement)
            if (at is IHtmlInputElement or IHtmlButtonElement or IHtmlLabelElement || (at is IHtmlAnchorElement or IHtmlAreaElement && at.HasAttribute("href")) || at.LocalName == "summary") return at;
        return null;
    }

    // Returns how to take it back.
    private Action Toggle(IHtmlInputElement input)
    {
        var was = input.IsChecked;
        if (InputValue.TypeOf(input) == "checkbox")
        {
            var indeterminate = input.IsIndeterminate;
            input.IsIndeterminate = false;
            input.IsChecked = !was;
            return () => (input.IsChecked, input.IsIndeterminate) = (was, indeterminate);
        }

        var name = input.GetAttribute("name");
        var old = name is { Length: > 0 } ? window.Document.QuerySelectorAll<IHtmlInputElement>("input").FirstOrDefault(o =>
            o.IsChecked && InputValue.TypeOf(o) == "radio" && o.GetAttribute("name") == name && FormData.FormOf(o) == FormData.FormOf(input)) : null;
        FormControls.SetChecked(input, true);
        return () =>
        {
            input.IsChecked = was;
            if (old is not null) FormControls.SetChecked(old, true);
        };
    }

    private void Activate(IElement element, IElement target, bool toggled, bool wasOn)
    {
        if (FormControls.IsDisabled(element)) return;
        switch (element)
        {
            case IHtmlInputElement input when toggled:
                // A radio button that was on already has nothing to tell.
                if (wasOn || !window.Document.Contains(input)) return;
                window.Events.Dispatch(input, UserEvents.Plain("input"));
                window.Events.Dispatch(input, UserEvents.Plain("change"));
                break;
            case IHtmlInputElement input when InputValue.TypeOf(input) is "submit" or "image" or "reset":
                ActivateButton(input, InputValue.TypeOf(input) == "reset");
                break;
            case IHtmlButtonElement:
                if (element.GetAttribute("popovertarget") is { } id && window.Document.GetElementById(id) is { } popover) Popover(popover, element.GetAttribute("popovertargetaction") switch { "show" => true, "hide" => false, _ => null });
                if ((element.GetAttribute("type") ?? "submit").ToLowerInvariant() is not "button" and var type) ActivateButton(element, type == "reset");
                break;
            case IHtmlLabelElement label:
                ActivateLabel(label, target);
                break;
            case IHtmlAnchorElement or IHtmlAreaElement:
                if (element.GetAttribute("target") is null or "" or "_self" or "_top" or "_parent") window.Location.Go(element.GetAttribute("href")!);
                break;
            default:
                if (element.ParentElement is { LocalName: "details" } details && details.Children.FirstOrDefault(c => c.LocalName == "summary") == element) Open(details, !details.HasAttribute("open"));
                break;
        }
    }

    private void ActivateLabel(IElement label, IElement target)
    {
        if (Labels.ControlOf(label) is not { } control || control.Contains(target)) return;
        // A click into something else that reacts by itself is not for the control.
        for (IElement? at = target; at is not null && at != label; at = at.ParentElement)
            if (at is IHtmlButtonElement or IHtmlSelectElement or IHtmlTextAreaElement or IHtmlInputElement || (at is IHtmlAnchorElement && at.HasAttribute("href"))) return;
        if (FocusState.IsFocusable(control)) window.Focus.Move(control);
        if (!FormControls.IsDisabled(control)) Click(control, UserEvents.Mouse("click", detail: 1));
    }

    private void ActivateButton(IElement button, bool resets)
    {
        if (FormData.FormOf(button) is not { } form || !window.Document.Contains(form)) return;
        if (resets) Reset(form);
        else Submit(form, button);
    }

    /// <summary>Opens or closes a details element and tells of it a little later.</summary>
    public void Open(IElement details, bool open)
    {
        if (details.HasAttribute("open") == open) return;
        ElementInterfaces.SetFlag(window, details, "open", open);
        if (open && details.GetAttribute("name") is { Length: > 0 } name)
            foreach (var other in window.Document.QuerySelectorAll("details[open]"))
                if (other != details && other.GetAttribute("name") == name) Open(other, false);
        TellToggle(details, open);
    }

    public void ShowDialog(IElement dialog)
    {
        if (window.Focus.Focused is { } before) _focusedBefore.AddOrUpdate(dialog, before);
        ElementInterfaces.SetFlag(window, dialog, "open", true);
        var first = dialog.QuerySelector("[autofocus]") ?? dialog.QuerySelectorAll("*").FirstOrDefault(FocusState.IsFocusable);
        window.Focus.Move(first ?? dialog);
    }

    public void CloseDialog(IElement dialog, string? value)
    {
        if (!dialog.HasAttribute("open")) return;
        ElementInterfaces.SetFlag(window, dialog, "open", false);
        if (value is not null) SetReturnValue(dialog, value);
        if (_focusedBefore.TryGetValue(dialog, out var before) && window.Document.Contains(before)) window.Focus.Move(before);
        window.Post(() => window.Events.Dispatch(dialog, UserEvents.Plain("close", bubbles: false)));
    }

    public string ReturnValue(IElement dialog) => _returned.TryGetValue(dialog, out var value) ? value : "";

    public void SetReturnValue(IElement dialog, string value) => _returned.AddOrUpdate(dialog, value);

    /// <summary>Shows, hides or toggles a popover. Whether it is shown is no attribute, so only the event tells.</summary>
    public void Popover(IElement element, bool? show)
    {
        if (!element.HasAttribute("popover")) return;
        var shown = _returned.TryGetValue(element, out var state) && state == "open";
        var open = show ?? !shown;
        if (open == shown) return;
        _returned.AddOrUpdate(element, open ? "open" : "closed");
        TellToggle(element, open);
    }

    private void TellToggle(IElement element, bool open) => window.Post(() =>
    {
        var evt = new DomEvent("toggle") { Interface = "ToggleEvent", IsTrusted = true };
        evt.Members["newState"] = open ? "open" : "closed";
        evt.Members["oldState"] = open ? "closed" : "open";
        window.Events.Dispatch(element, evt);
    });
}
