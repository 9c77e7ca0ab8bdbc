using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>Constraint validation: what keeps a browser from sending a form.</summary>
internal sealed partial class Validity(FormControls controls)
{
    private readonly ConditionalWeakTable<IElement, string> _custom = [];
    private readonly ConditionalWeakTable<IElement, object> _typed = [];

    /// <summary>Lengths are checked only for what a user has typed.</summary>
    public void Typed(IElement element) => _typed.AddOrUpdate(element, element);

    public void SetCustom(IElement element, string message) => _custom.AddOrUpdate(element, message);

    public bool WillValidate(IElement element) =>
        element is (IHtmlInputElement or IHtmlSelectElement or IHtmlTextAreaElement or IHtmlButtonElement) && !FormControls.IsDisabled(element) &&
        element.Closest("datalist") is null && !(element is IHtmlInputElement input && InputValue.TypeOf(input) is ("hidden" or "reset" or "button")) &&
        !(element is (IHtmlInputElement or IHtmlTextAreaElement) && element.HasAttribute("readonly")) &&
        !(element is IHtmlButtonElement && (element.GetAttribute("type") ?? "submit").ToLowerInvariant() is ("button" or "reset"));

    public IReadOnlyList<IElement> InvalidControls(IHtmlFormElement form) => [.. FormData.ControlsOf(form).Where(c => Flaw(c) is not null)];

    /// <summary>The name of what is wrong, as ValidityState calls it, or null.</summary>
    public string? Flaw(IElement element)
    {
        if (!WillValidate(element)) return null;
        if (_custom.TryGetValue(element, out var message) && message.Length > 0) return "customError";
        if (element is IHtmlButtonElement) return null;
        var value = controls.Value(element);
        if (element.HasAttribute("required") && IsMissing(element, value)) return "valueMissing";
        if (element is IHtmlSelectElement || value.Length == 0) return null;
        if (_typed.TryGetValue(element, out _))
        {
            if (int.TryParse(element.GetAttribute("maxlength"), out var max) && value.Length > max) return "tooLong";
            if (int.TryParse(element.GetAttribute("minlength"), out var min) && value.Length < min) return "tooShort";
        }

        return element is IHtmlInputElement input ? InputFlaw(input, value) : null;
    }

    private bool IsMissing(IElement element, string value)
    {
        if (element is IHtmlInputElement input)
        {
            switch (InputValue.TypeOf(input))
            {
                case "checkbox":
                    return !input.IsChecked;
                case "radio":
                    var name = input.GetAttribute("name");
                    return !input.IsChecked && !(name?.Length > 0 && input.GetRoot().Descendants<IHtmlInputElement>().Any(o =>
                        o.IsChecked && InputValue.TypeOf(o) == "radio" && o.GetAttribute("name") == name && FormData.FormOf(o) == FormData.FormOf(input)));
                case "file":
                    return controls.Files(input).Count == 0;
                case "submit" or "image" or "range" or "color":
                    return false;
            }
        }

        return value.Length == 0;
    }

    private static string? InputFlaw(IHtmlInputElement input, string value)
    {
        var type = InputValue.TypeOf(input);
        if (type == "email" && !(input.HasAttribute("multiple") ? value.Split(',') : [value]).All(v => Email().IsMatch(v.Trim()))) return "typeMismatch";
        if (type == "url" && !Uri.TryCreate(value, UriKind.Absolute, out _)) return "typeMismatch";
        if (type is ("text" or "search" or "url" or "tel" or "email" or "password") && input.GetAttribute("pattern") is { } pattern && !Matches(value, pattern)) return "patternMismatch";
        if (type is "date" or "month" or "week" or "time" or "datetime-local")
        {
            if (input.GetAttribute("min") is { Length: > 0 } least && string.CompareOrdinal(value, least) < 0) return "rangeUnderflow";
            return input.GetAttribute("max") is { Length: > 0 } most && string.CompareOrdinal(value, most) > 0 ? "rangeOverflow" : null;
        }

        if (type is not ("number" or "range") || InputValue.Number(value) is not { } number) return null;
        if (InputValue.Number(input.GetAttribute("min")) is { } min && number < min) return "rangeUnderflow";
        if (InputValue.Number(input.GetAttribute("max")) is { } max && number > max) return "rangeOverflow";
        return Steps(input, number) ? null : "stepMismatch";
    }

    private static bool Steps(IHtmlInputElement input, double number)
    {
        var text = input.GetAttribute("step");
        if (string.Equals(text, "any", StringComparison.OrdinalIgnoreCase)) return true;
        var step = InputValue.Number(text) is > 0 and var given ? given : 1;
        var start = InputValue.Number(input.GetAttribute("min")) ?? InputValue.Number(input.GetAttribute("value")) ?? 0;
        var count = (number - start) / step;
        return Math.Abs(count - Math.Round(count)) < 1e-9;
    }

    private static bool Matches(string value, string pattern)
    {
        try
        {
            return Regex.IsMatch(value, $"^(?:{pattern})\\z", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    [GeneratedRegex(@"^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z")]
    private static partial Regex Email();
}
