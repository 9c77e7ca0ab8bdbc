using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>Where typed text goes in a text control.</summary>
internal static class Caret
{
    /// <summary>The selection, or null for what cannot be typed into.</summary>
    public static (int Start, int End)? Of(IElement element) => element switch
    {
        IHtmlInputElement input when InputValue.TypeOf(input) is "text" or "search" or "tel" or "url" or "email" or "password" or "number" => (input.SelectionStart, input.SelectionEnd),
        IHtmlTextAreaElement area => (area.SelectionStart, area.SelectionEnd),
        _ => null,
    };

    public static void Select(IElement element, int start, int end)
    {
        if (element is IHtmlInputElement input) input.Select(start, end);
        else if (element is IHtmlTextAreaElement area) area.Select(start, end);
    }
}
