using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>The mouse and the focus of a user.</summary>
internal sealed class User(PageWindow window)
{
    private IElement? _over;

    public void Click(IElement element)
    {
        element = Hit(element);
        Hover(element);
        Press(element, 1);
        window.Activation.Click(element, UserEvents.Mouse("click", detail: 1));
    }

    public void DoubleClick(IElement element)
    {
        element = Hit(element);
        Click(element);
        if (window.Document.Contains(element))
        {
            Press(element, 2);
            window.Activation.Click(element, UserEvents.Mouse("click", detail: 2));
        }

        if (window.Document.Contains(element)) window.Events.Dispatch(element, UserEvents.Mouse("dblclick", detail: 2));
    }

    /// <summary>Moves the mouse over an element.</summary>
    public void Hover(IElement element)
    {
        if (_over != element)
        {
            var (from, old, now) = (_over is not null && window.Document.Contains(_over) ? _over : null, Ancestors(_over), Ancestors(element));
            _over = element;
            if (from is not null)
            {
                Move(from, element, "pointerout", "mouseout");
                foreach (var left in old.Except(now)) Move(left, element, "pointerleave", "mouseleave", bubbles: false);
            }

            Move(element, from, "pointerover", "mouseover");
            foreach (var entered in now.Except(old).Reverse()) Move(entered, from, "pointerenter", "mouseenter", bubbles: false);
        }

        Move(element, null, "pointermove", "mousemove");
    }

    // Without a layout: what fills an element is under the mouse in its middle.
    private static IElement Hit(IElement element)
    {
        while (element is not (IHtmlSelectElement or IHtmlTextAreaElement or IHtmlInputElement) && element.Children is [var only] && Visibility.IsVisible(only) &&
            element.ChildNodes.All(n => n is not IText text || string.IsNullOrWhiteSpace(text.Data))) element = only;
        return element;
    }

    private static List<IElement> Ancestors(IElement? element) => element is null ? [] : [element, .. element.Ancestors<IElement>()];

    private void Move(IElement element, IElement? related, string pointer, string mouse, bool bubbles = true)
    {
        foreach (var type in new[] { pointer, mouse })
        {
            var evt = UserEvents.Mouse(type, bubbles: bubbles);
            evt.Members["relatedTarget"] = window.Host.Wrap(related);
            window.Events.Dispatch(element, evt);
        }
    }

    private void Press(IElement element, int detail)
    {
        window.Events.Dispatch(element, UserEvents.Mouse("pointerdown", buttons: 1));
        if (window.Events.Dispatch(element, UserEvents.Mouse("mousedown", detail: detail, buttons: 1))) FocusByMouse(element);
        window.Events.Dispatch(element, UserEvents.Mouse("pointerup"));
        window.Events.Dispatch(element, UserEvents.Mouse("mouseup", detail: detail));
    }

    private void FocusByMouse(IElement element)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (FocusState.IsFocusable(at))
            {
                window.Focus.Move(at);
                return;
            }
        }

        window.Focus.Move(null);
    }
}
