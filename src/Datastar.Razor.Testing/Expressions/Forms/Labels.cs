using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>Which label belongs to which control.</summary>
internal static class Labels
{
    public static IElement? ControlOf(IElement label)
    {
        var control = label.GetAttribute("for") is { } id ? label.Owner?.GetElementById(id) : label.QuerySelectorAll("*").FirstOrDefault(IsLabelable);
        return control is not null && IsLabelable(control) ? control : null;
    }

    public static IEnumerable<IElement> Of(IElement control) =>
        IsLabelable(control) ? control.Owner?.QuerySelectorAll("label").Where(l => ControlOf(l) == control) ?? [] : [];

    private static bool IsLabelable(IElement element) => element switch
    {
        IHtmlInputElement input => InputValue.TypeOf(input) != "hidden",
        IHtmlButtonElement or IHtmlSelectElement or IHtmlTextAreaElement or IHtmlOutputElement or IHtmlMeterElement or IHtmlProgressElement => true,
        _ => false,
    };
}
