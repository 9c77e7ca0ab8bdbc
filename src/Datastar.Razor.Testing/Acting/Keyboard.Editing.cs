using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

internal sealed partial class Keyboard
{
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
        Set(element, element is IHtmlInputElement ? HtmlLines.Normal(text).Replace('\n', ' ') : text, text.Length);
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
