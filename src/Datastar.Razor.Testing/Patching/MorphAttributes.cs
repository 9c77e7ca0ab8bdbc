using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>
/// Makes the attributes of an element those of the incoming one, and the state of a control only where the markup says something
/// new, so that what a user has typed survives.
/// </summary>
internal sealed class MorphAttributes(PageWindow window)
{
    public void Sync(IElement old, IElement incoming)
    {
        var preserved = (incoming.GetAttribute("data-preserve-attr") ?? "").Split(' ');
        var scoped = old.HasAttribute("data-scope-children");
        var changed = SyncState(old, incoming, preserved);
        foreach (var attribute in incoming.Attributes.ToArray())
            if (old.GetAttribute(attribute.Name) != attribute.Value && !preserved.Contains(attribute.Name)) window.Dom.SetAttribute(old, attribute.Name, attribute.Value);
        foreach (var attribute in old.Attributes.ToArray())
            if (!incoming.HasAttribute(attribute.Name) && !preserved.Contains(attribute.Name)) window.Dom.RemoveAttribute(old, attribute.Name);
        if (changed && (old is IHtmlOptionElement ? old.Closest("select") : old) is { } target) window.Events.Dispatch(target, new("datastar-prop-change") { Bubbles = true });
        if (scoped && !old.HasAttribute("data-scope-children")) window.Dom.SetAttribute(old, "data-scope-children", "");
    }

    private bool SyncState(IElement old, IElement incoming, string[] preserved)
    {
        switch (old, incoming)
        {
            case (IHtmlInputElement input, IHtmlInputElement next) when InputValue.TypeOf(next) != "file":
                var changed = false;
                var value = next.GetAttribute("value");
                if (input.GetAttribute("value") != value && !preserved.Contains("value"))
                {
                    window.Controls.SetValue(input, value ?? "");
                    changed = true;
                }

                changed |= SyncFlag(input, next, "checked", preserved, on => window.Controls.SetChecked(input, on));
                SyncFlag(input, next, "disabled", preserved, on => ElementInterfaces.SetFlag(window, input, "disabled", on));
                return changed;
            case (IHtmlTextAreaElement area, IHtmlTextAreaElement next):
                var text = window.Controls.Value(next);
                if (area.TextContent == text) return false;
                window.Controls.SetValue(area, text);
                return true;
            case (IHtmlOptionElement option, IHtmlOptionElement next):
                return SyncFlag(option, next, "selected", preserved, on => window.Controls.SetSelected(option, on));
            default:
                return false;
        }
    }

    private static bool SyncFlag(IElement old, IElement incoming, string name, string[] preserved, Action<bool> set)
    {
        var on = incoming.HasAttribute(name);
        if (old.HasAttribute(name) == on || preserved.Contains(name)) return false;
        set(on);
        return true;
    }
}
