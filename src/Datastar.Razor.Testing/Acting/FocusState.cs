using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>Which element has the focus, and the events of its moving.</summary>
internal sealed class FocusState(PageWindow window)
{
    private string _valueAtFocus = "";
    private int _held;

    public IElement? Focused { get; private set; }

    /// <summary>A user has changed the value since it was last told by a change event.</summary>
    public bool IsEdited { get; set; }

    public static bool IsFocusable(IElement element)
    {
        if (FormControls.IsDisabled(element) || !Visibility.IsVisible(element)) return false;
        return element switch
        {
            IHtmlInputElement input => InputValue.TypeOf(input) != "hidden",
            IHtmlButtonElement or IHtmlSelectElement or IHtmlTextAreaElement or IHtmlInlineFrameElement => true,
            IHtmlAnchorElement or IHtmlAreaElement when element.HasAttribute("href") => true,
            IHtmlDialogElement when element.HasAttribute("open") => true,
            _ when element.LocalName == "summary" && element.ParentElement?.LocalName == "details" => true,
            _ => int.TryParse(element.GetAttribute("tabindex"), out _) || (element.GetAttribute("contenteditable") is "" or "true"),
        };
    }

    /// <summary>Moves the focus with all its events; null takes it away.</summary>
    public void Move(IElement? to)
    {
        if (to == Focused) return;
        if (to is not null && !IsFocusable(to)) return;
        var from = Focused;
        if (from is not null)
        {
            TellChange();
            Set(null);
            Send(from, "blur", false, to);
            Send(from, "focusout", true, to);
            if (Focused is not null) return;
        }

        if (to is null || !window.Document.Contains(to)) return;
        Set(to);
        _valueAtFocus = window.Controls.Value(to);
        IsEdited = false;
        Send(to, "focus", false, from);
        if (Focused == to) Send(to, "focusin", true, from);
    }

    /// <summary>The change event that a browser sends when a user has finished with a text.</summary>
    public void TellChange()
    {
        if (Focused is not { } element || !IsEdited) return;
        IsEdited = false;
        var value = window.Controls.Value(element);
        if (value == _valueAtFocus) return;
        _valueAtFocus = value;
        window.Events.Dispatch(element, new("change") { Bubbles = true, IsTrusted = true });
    }

    public void Removing(INode node)
    {
        if (_held > 0 || Focused is not { } focused || !node.Contains(focused)) return;
        Set(null);
        Send(focused, "blur", false, null);
        Send(focused, "focusout", true, null);
    }

    /// <summary>What has become hidden or disabled loses the focus with the next frame.</summary>
    public void Fix()
    {
        if (Focused is { } element && !IsFocusable(element)) Move(null);
    }

    public IDisposable Hold()
    {
        _held++;
        return new Holding(this);
    }

    private void Set(IElement? element)
    {
        Focused = element;
        if (window.Document is Document document) SetFocus(document, element);
    }

    private void Send(IElement target, string type, bool bubbles, IElement? related)
    {
        var evt = new DomEvent(type) { Interface = "FocusEvent", Bubbles = bubbles, Composed = true, IsTrusted = true };
        evt.Members["relatedTarget"] = window.Host.Wrap(related);
        window.Events.Dispatch(target, evt);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "SetFocus")]
    private static extern void SetFocus(Document document, IElement? element);

    private sealed class Holding(FocusState state) : IDisposable
    {
        public void Dispose() => state._held--;
    }
}
