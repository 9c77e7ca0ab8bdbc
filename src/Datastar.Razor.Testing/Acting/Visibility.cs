using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>What can be seen as far as markup tells: stylesheets are not known here.</summary>
internal static class Visibility
{
    public static bool IsVisible(IElement element)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (at.HasAttribute("hidden") || InlineStyle.Read(at, "display") == "none") return false;
            if (at is IHtmlInputElement input && InputValue.TypeOf(input) == "hidden") return false;
            if (at.LocalName is "template" or "head" or "script" or "style" or "datalist") return false;
            if (at.LocalName == "dialog" && !at.HasAttribute("open")) return false;
            if (at != element && at.LocalName == "details" && !at.HasAttribute("open") && !IsInSummary(element, at)) return false;
        }

        return true;
    }

    private static bool IsInSummary(IElement element, IElement details) =>
        details.Children.FirstOrDefault(c => c.LocalName == "summary") is { } summary && summary.Contains(element);
}
