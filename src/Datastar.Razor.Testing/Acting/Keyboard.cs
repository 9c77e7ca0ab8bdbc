using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>The keyboard of a user: keys, and text that is filled in.</summary>
internal sealed class Keyboard(PageWindow window)
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

    private void Edit(IElement target, (int Start, int End) caret, KeyStroke stroke)
    {
        var length = Text(target).Length;
        switch (stroke.Key)
        {
            case "Backspace" when caret.End > 0 && !(caret.Start == caret.End && caret.Start == 0):
                Delete(target, caret.Start == caret.End ? (caret.Start - 1, caret.End) : caret, "deleteContentBackward");
                break;
            case "Delete" when caret.Start < length || caret.Start != caret.End:
                Delete(target, caret.Start == caret.End ? (caret.Start, caret.End + 1) : caret, "deleteContentForward");
                break;
            case "Home" or "ArrowUp" when target is IHtmlInputElement input && InputValue.TypeOf(input) != "number":
                Caret.Select(target, 0, 0);
                break;
            case "End" or "ArrowDown" when target is IHtmlInputElement input && InputValue.TypeOf(input) != "number":
                Caret.Select(target, length, length);
                break;
            case "ArrowLeft":
                Caret.Select(target, Math.Max(0, caret.Start - 1), Math.Max(0, caret.Start - 1));
                break;
            case "ArrowRight":
                Caret.Select(target, Math.Min(length, caret.End + 1), Math.Min(length, caret.End + 1));
                break;
            case "ArrowUp" or "ArrowDown":
                Choose(target, stroke.Key);
                break;
            default:
                if (stroke.Text is { } text) Insert(target, caret, text, "insertText", text);
                break;
        }
    }

    // Arrow keys in number and range inputs, selects and radio groups.
    private void Choose(IElement target, string key)
    {
        var step = key switch { "ArrowUp" or "ArrowRight" => 1, "ArrowDown" or "ArrowLeft" => -1, _ => 0 };
        if (step == 0) return;
        switch (target)
        {
            case IHtmlInputElement input when InputValue.TypeOf(input) is "number" or "range":
                var before = window.Controls.Value(input);
                window.Activation.Step(input, step);
                if (window.Controls.Value(input) != before) TellBoth(input);
                break;
            case IHtmlInputElement radio when InputValue.TypeOf(radio) == "radio" && radio.GetAttribute("name") is { Length: > 0 } name:
                var group = window.Document.QuerySelectorAll<IHtmlInputElement>("input").Where(r =>
                    InputValue.TypeOf(r) == "radio" && r.GetAttribute("name") == name && FormData.FormOf(r) == FormData.FormOf(radio) && !FormControls.IsDisabled(r)).ToList();
                var next = group[(group.IndexOf(radio) - step + group.Count) % group.Count];
                window.Focus.Move(next);
                window.Activation.Click(next, UserEvents.Mouse("click"));
                break;
            case IHtmlSelectElement select when !select.IsMultiple:
                var options = FormControls.OptionsOf(select).Where(o => !FormControls.IsDisabled(o)).ToList();
                var at = options.FindIndex(window.Controls.IsSelected) - step;
                if (at < 0 || at >= options.Count) break;
                window.Controls.Choose(select, options[at]);
                TellBoth(select);
                break;
        }
    }

    private void TellBoth(IElement element)
    {
        window.Events.Dispatch(element, UserEvents.Plain("input"));
        window.Events.Dispatch(element, UserEvents.Plain("change"));
    }

    private void Insert(IElement target, (int Start, int End) caret, string text, string inputType, string? data)
    {
        if (target.HasAttribute("readonly") || !window.Events.Dispatch(target, UserEvents.Input("beforeinput", inputType, data))) return;
        var value = Text(target);
        var (start, end) = (Math.Min(caret.Start, value.Length), Math.Min(caret.End, value.Length));
        if (int.TryParse(target.GetAttribute("maxlength"), out var most) && value.Length - (end - start) + text.Length > most) text = text[..Math.Clamp(most - value.Length + (end - start), 0, text.Length)];
        if (text.Length == 0) return;
        Set(target, value[..start] + text + value[end..], start + text.Length);
        window.Events.Dispatch(target, UserEvents.Input("input", inputType, data));
    }

    private void Delete(IElement target, (int Start, int End) range, string inputType)
    {
        if (target.HasAttribute("readonly") || !window.Events.Dispatch(target, UserEvents.Input("beforeinput", inputType, null))) return;
        var value = Text(target);
        Set(target, value[..range.Start] + value[Math.Min(range.End, value.Length)..], range.Start);
        window.Events.Dispatch(target, UserEvents.Input("input", inputType, null));
    }

    private void Replace(IElement element, string text, string inputType, string? data)
    {
        if (!window.Events.Dispatch(element, UserEvents.Input("beforeinput", inputType, data))) return;
        if (int.TryParse(element.GetAttribute("maxlength"), out var most) && most >= 0 && text.Length > most) text = text[..most];
        Set(element, element is IHtmlInputElement ? text.ReplaceLineEndings(" ") : text, text.Length);
        window.Events.Dispatch(element, UserEvents.Input("input", inputType, data));
    }

    private string Text(IElement element) => element is IHtmlInputElement or IHtmlTextAreaElement ? window.Controls.Value(element) : element.TextContent;

    private void Set(IElement element, string text, int caret)
    {
        if (element is IHtmlInputElement or IHtmlTextAreaElement)
        {
            window.Controls.SetValue(element, text);
            Caret.Select(element, caret, caret);
            window.Validity.Typed(element);
            window.Focus.IsEdited = true;
        }
        else
        {
            window.Dom.SetText(element, text);
        }
    }
}
