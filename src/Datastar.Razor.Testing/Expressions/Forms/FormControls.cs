using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>The live state of form controls where AngleSharp leaves it to others: values by type, radio groups, selected options.</summary>
internal sealed class FormControls(PageWindow window)
{
    // A select that was given a value that none of its options has shows nothing.
    private readonly ConditionalWeakTable<IHtmlSelectElement, object> _emptied = [];
    private readonly ConditionalWeakTable<IHtmlInputElement, List<PageFile>> _files = [];

    public static bool IsToggle(IElement element) => element is IHtmlInputElement input && InputValue.TypeOf(input) is ("checkbox" or "radio");

    public static bool IsSingle(IHtmlSelectElement select) => !select.IsMultiple && select.Size <= 1;

    public static IEnumerable<IHtmlOptionElement> OptionsOf(IHtmlSelectElement select) => select.QuerySelectorAll<IHtmlOptionElement>("option");

    public static string ValueOf(IHtmlOptionElement option) => option.GetAttribute("value") ?? TextOf(option);

    public static string TextOf(IHtmlOptionElement option) => string.Join(' ', option.TextContent.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries));

    public static bool IsDisabled(IElement element)
    {
        if (element is not (IHtmlInputElement or IHtmlButtonElement or IHtmlSelectElement or IHtmlTextAreaElement or IHtmlFieldSetElement or IHtmlOptionElement or IHtmlOptionsGroupElement))
            return false;
        if (element.HasAttribute("disabled")) return true;
        if (element is IHtmlOptionElement) return element.ParentElement is IHtmlOptionsGroupElement { IsDisabled: true };
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at is IHtmlFieldSetElement && at.HasAttribute("disabled") && at.Children.FirstOrDefault(c => c.LocalName == "legend")?.Contains(element) != true) return true;
        }

        return false;
    }

    public string Value(IElement element) => element switch
    {
        IHtmlInputElement input => InputValue.TypeOf(input) switch
        {
            "checkbox" or "radio" => input.GetAttribute("value") ?? "on",
            "hidden" or "submit" or "reset" or "button" or "image" => input.GetAttribute("value") ?? "",
            "file" => Files(input) is [var first, ..] ? @"C:\fakepath\" + first.Name : "",
            _ => InputValue.Sanitize(input, input.Value ?? ""),
        },
        IHtmlTextAreaElement area => HtmlLines.Normal(area.Value ?? ""),
        IHtmlSelectElement select => OptionsOf(select).FirstOrDefault(IsSelected) is { } option ? ValueOf(option) : "",
        IHtmlOptionElement option => ValueOf(option),
        _ => element.GetAttribute("value") ?? "",
    };

    public void SetValue(IElement element, string value)
    {
        switch (element)
        {
            case IHtmlInputElement input when InputValue.TypeOf(input) is "checkbox" or "radio" or "hidden" or "submit" or "reset" or "button" or "image":
                window.Dom.SetAttribute(input, "value", value);
                break;
            case IHtmlInputElement input when InputValue.TypeOf(input) is "file":
                if (value.Length == 0) Files(input).Clear();
                break;
            case IHtmlInputElement input:
                input.Value = InputValue.Sanitize(input, value);
                input.Select(input.Value.Length, input.Value.Length);
                break;
            case IHtmlTextAreaElement area:
                area.Value = HtmlLines.Normal(value);
                area.Select(area.Value.Length, area.Value.Length);
                break;
            case IHtmlSelectElement select:
                Choose(select, OptionsOf(select).FirstOrDefault(o => ValueOf(o) == value));
                break;
            default:
                window.Dom.SetAttribute(element, "value", value);
                break;
        }
    }

    public static void SetChecked(IHtmlInputElement input, bool value)
    {
        input.IsChecked = value;
        if (value) UncheckOthers(input);
    }

    public bool IsSelected(IHtmlOptionElement option) =>
        option.Closest("select") is IHtmlSelectElement select && IsSingle(select) ? Chosen(select) == option : option.IsSelected;

    public void SetSelected(IHtmlOptionElement option, bool value)
    {
        if (option.Closest("select") is IHtmlSelectElement select && !select.IsMultiple)
        {
            _emptied.Remove(select);
            if (value) foreach (var other in OptionsOf(select)) other.IsSelected = false;
        }

        option.IsSelected = value;
    }

    /// <summary>Selects one option or none.</summary>
    public void Choose(IHtmlSelectElement select, IHtmlOptionElement? chosen)
    {
        foreach (var option in OptionsOf(select)) option.IsSelected = option == chosen;
        if (chosen is null) _emptied.AddOrUpdate(select, select);
        else _emptied.Remove(select);
    }

    public List<PageFile> Files(IHtmlInputElement input) => _files.GetOrCreateValue(input);

    public void AttributeChanged(IElement element, string name, string? old)
    {
        if (element is IHtmlInputElement changed && name == "type") TypeChanged(changed, InputValue.TypeNamed(old));
        if (element is IHtmlInputElement { IsChecked: true } input && name is ("checked" or "name" or "type")) UncheckOthers(input);
        if (element is IHtmlOptionElement option && name == "selected" && option.Closest("select") is IHtmlSelectElement select) _emptied.Remove(select);
    }

    public void Entered(IElement element)
    {
        if (element is IHtmlInputElement { IsChecked: true } input) UncheckOthers(input);
        if (element is IHtmlOptionElement && element.Closest("select") is IHtmlSelectElement select) _emptied.Remove(select);
    }

    public void Reset(IHtmlFormElement form)
    {
        foreach (var control in FormData.ControlsOf(form))
        {
            switch (control)
            {
                case IHtmlInputElement input:
                    input.Value = null!;
                    Files(input).Clear();
                    if (IsToggle(input)) input.IsChecked = input.IsDefaultChecked;
                    break;
                case IHtmlTextAreaElement area:
                    area.Value = null!;
                    break;
                case IHtmlSelectElement select:
                    _emptied.Remove(select);
                    foreach (var option in OptionsOf(select)) option.IsSelected = option.IsDefaultSelected;
                    break;
            }
        }
    }

    // The value moves into the attribute where the new type has it there, and is what the new type allows where not.
    private void TypeChanged(IHtmlInputElement input, string old)
    {
        var (was, now) = (InputValue.IsLive(old), InputValue.IsLive(InputValue.TypeOf(input)));
        if (was && !now && input.Value is { Length: > 0 } value)
        {
            input.Value = null!;
            window.Dom.SetAttribute(input, "value", value);
        }
        else if (!was && now)
        {
            input.Value = null!;
        }
        else if (now && input.Value is { } kept && kept != (input.GetAttribute("value") ?? ""))
        {
            input.Value = InputValue.Sanitize(input, kept);
        }
    }

    private IHtmlOptionElement? Chosen(IHtmlSelectElement select)
    {
        IHtmlOptionElement? first = null, last = null;
        foreach (var option in OptionsOf(select))
        {
            if (option.IsSelected) last = option;
            if (first is null && !IsDisabled(option)) first = option;
        }

        return last ?? (_emptied.TryGetValue(select, out _) ? null : first);
    }

    // Only one radio button of a group is on. Those without a name are a group each.
    private static void UncheckOthers(IHtmlInputElement input)
    {
        if (InputValue.TypeOf(input) != "radio" || input.GetAttribute("name") is not { Length: > 0 } name) return;
        INode root = FormData.FormOf(input) is { } form ? form : input.GetRoot();
        foreach (var other in root.Descendants<IHtmlInputElement>())
        {
            if (other != input && other.IsChecked && InputValue.TypeOf(other) == "radio" && other.GetAttribute("name") == name && FormData.FormOf(other) == FormData.FormOf(input))
                other.IsChecked = false;
        }
    }
}
