using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>The keyboard of a user: keys, and text that is filled in.</summary>
internal sealed partial class Keyboard(PageWindow window)
{
    private static readonly HashSet<string> Picked = ["color", "date", "time", "datetime-local", "month", "range", "week"];

    /// <summary>Replaces the whole value.</summary>
    public void Fill(IElement element, string text)
    {
        window.Focus.Move(element);
        if (element is IHtmlInputElement picked && Picked.Contains(InputValue.TypeOf(picked)))
        {
            window.Controls.SetValue(element, text);
            window.Events.Dispatch(element, UserEvents.Plain("input"));
            window.Events.Dispatch(element, UserEvents.Plain("change"));
            return;
        }

        if (text.Length > 0)
        {
            Replace(element, text, "insertText", text);
            return;
        }

        var stroke = KeyStroke.Parse("Delete");
        window.Events.Dispatch(element, UserEvents.Key("keydown", stroke));
        if (Text(element).Length > 0) Replace(element, "", "deleteContentForward", null);
        window.Events.Dispatch(element, UserEvents.Key("keyup", stroke));
    }

    public void Press(IElement element, KeyStroke stroke)
    {
        // As Playwright does: a field that is only now focused has the caret before its text.
        if (window.Focus.Focused != element && element is IHtmlInputElement fresh && InputValue.TypeOf(fresh) is "text" or "search" or "tel" or "url" or "password") Caret.Select(element, 0, 0);
        window.Focus.Move(element);
        var held = new List<KeyStroke>();
        foreach (var (name, on) in new[] { ("Control", stroke.Control), ("Shift", stroke.Shift), ("Alt", stroke.Alt), ("Meta", stroke.Meta) })
        {
            if (!on) continue;
            held.Add(KeyStroke.Parse(name));
            Send("keydown", held[^1] with { Control = stroke.Control, Shift = stroke.Shift, Alt = stroke.Alt, Meta = stroke.Meta });
        }

        if (Send("keydown", stroke) && (stroke.Text is null || Send("keypress", stroke))) Act(stroke);
        if (Send("keyup", stroke) && stroke.Key == " " && IsClickedBySpace(Target)) window.Activation.Click(Target, UserEvents.Mouse("click"));
        foreach (var key in Enumerable.Reverse(held)) Send("keyup", key);
    }

    private IElement Target => window.Focus.Focused ?? window.Document.Body ?? window.Document.DocumentElement;

    private bool Send(string type, KeyStroke stroke) => window.Events.Dispatch(Target, UserEvents.Key(type, stroke));

    private static bool IsClickedBySpace(IElement element) =>
        element is IHtmlButtonElement || (element is IHtmlInputElement input && InputValue.TypeOf(input) is ("checkbox" or "radio" or "submit" or "button" or "reset"));

    private void Act(KeyStroke stroke)
    {
        var target = Target;
        if (stroke.Key == "Enter") Enter(target);
        else if (stroke.Key == "Tab") Tab(stroke.Shift);
        else if (stroke.Control && stroke.Key is ("a" or "A") && Caret.Of(target) is not null) Caret.Select(target, 0, Text(target).Length);
        else if (stroke.Key == "Escape" && target.Closest("dialog[open]") is { } dialog) Cancel(dialog);
        else if (Caret.Of(target) is { } caret) Edit(target, caret, stroke);
        else Choose(target, stroke.Key);
    }

    private void Enter(IElement target)
    {
        switch (target)
        {
            case IHtmlTextAreaElement when Caret.Of(target) is { } caret:
                Insert(target, caret, "\n", "insertLineBreak", null);
                break;
            case IHtmlInputElement input when InputValue.TypeOf(input) is "submit" or "reset" or "button" or "image":
            case IHtmlButtonElement or IHtmlAnchorElement or IHtmlAreaElement:
                window.Activation.Click(target, UserEvents.Mouse("click"));
                break;
            case IHtmlInputElement:
                window.Focus.TellChange();
                SubmitImplicitly(target);
                break;
            default:
                if (target.LocalName == "summary") window.Activation.Click(target, UserEvents.Mouse("click"));
                break;
        }
    }

    // Through the first submit button; without one only when there is no second field to fill in.
    private void SubmitImplicitly(IElement input)
    {
        if (FormData.FormOf(input) is not { } form) return;
        var controls = FormData.ControlsOf(form).ToArray();
        var button = controls.FirstOrDefault(c => c is IHtmlButtonElement ? (c.GetAttribute("type") ?? "submit").ToLowerInvariant() is not ("button" or "reset")
            : c is IHtmlInputElement i && InputValue.TypeOf(i) is ("submit" or "image"));
        if (button is not null)
        {
            if (!FormControls.IsDisabled(button)) window.Activation.Click(button, UserEvents.Mouse("click"));
            return;
        }

        var fields = controls.OfType<IHtmlInputElement>().Count(i => InputValue.TypeOf(i) is "text" or "search" or "tel" or "url" or "email" or "password" or "date" or "month" or "week" or "time" or "datetime-local" or "number");
        if (fields <= 1) window.Activation.Submit(form, null);
    }

    private void Tab(bool back)
    {
        var stops = window.Document.QuerySelectorAll("*").Where(e => FocusState.IsFocusable(e) && (e is not IHtmlDialogElement || e.HasAttribute("tabindex")) && !(int.TryParse(e.GetAttribute("tabindex"), out var i) && i < 0))
            .Select((e, at) => (e, at, index: int.TryParse(e.GetAttribute("tabindex"), out var i) && i > 0 ? i : int.MaxValue)).OrderBy(s => s.index).ThenBy(s => s.at).Select(s => s.e).ToList();
        if (stops.Count == 0) return;
        var now = window.Focus.Focused is { } focused ? stops.IndexOf(focused) : -1;
        var next = now + (back ? -1 : 1);
        if (now < 0) next = back ? stops.Count - 1 : 0;
        window.Focus.Move(next >= 0 && next < stops.Count ? stops[next] : null);
    }

    private void Cancel(IElement dialog)
    {
        if (window.Events.Dispatch(dialog, UserEvents.Plain("cancel", bubbles: false, cancelable: true))) window.Activation.CloseDialog(dialog, null);
    }
}
