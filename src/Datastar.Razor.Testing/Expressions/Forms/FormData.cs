using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>One field of a form: a text, or a file.</summary>
internal readonly record struct FormField(string Name, string Value, PageFile? File = null);

/// <summary>The fields of a form as a browser gathers them.</summary>
internal static class FormData
{
    public static IHtmlFormElement? FormOf(IElement control)
    {
        if (control.GetAttribute("form") is { } id) return control.Owner?.GetElementById(id) as IHtmlFormElement;
        return control.ParentElement?.Closest("form") as IHtmlFormElement;
    }

    public static IEnumerable<IElement> ControlsOf(IHtmlFormElement form) =>
        form.GetRoot().Descendants<IElement>().Where(e =>
            e is (IHtmlInputElement or IHtmlButtonElement or IHtmlSelectElement or IHtmlTextAreaElement or IHtmlFieldSetElement or IHtmlOutputElement) && FormOf(e) == form);

    public static List<FormField> Of(IHtmlFormElement form, FormControls controls, IElement? submitter = null)
    {
        var fields = new List<FormField>();
        foreach (var control in ControlsOf(form))
        {
            if (control.Closest("datalist") is not null || FormControls.IsDisabled(control)) continue;
            if (control.GetAttribute("name") is not { Length: > 0 } name) continue;
            Append(fields, control, name, controls, submitter);
        }

        return fields;
    }

    private static void Append(List<FormField> fields, IElement control, string name, FormControls controls, IElement? submitter)
    {
        switch (control)
        {
            case IHtmlButtonElement:
                if (control == submitter) fields.Add(new(name, control.GetAttribute("value") ?? ""));
                break;
            case IHtmlSelectElement select:
                foreach (var option in FormControls.OptionsOf(select))
                    if (controls.IsSelected(option) && !FormControls.IsDisabled(option)) fields.Add(new(name, FormControls.ValueOf(option)));
                break;
            case IHtmlInputElement input:
                AppendInput(fields, input, name, controls, submitter);
                break;
            case IHtmlTextAreaElement:
                fields.Add(new(name, controls.Value(control)));
                break;
        }
    }

    private static void AppendInput(List<FormField> fields, IHtmlInputElement input, string name, FormControls controls, IElement? submitter)
    {
        switch (InputValue.TypeOf(input))
        {
            case "button" or "reset" or "image":
                break;
            case "submit":
                if (input == submitter) fields.Add(new(name, controls.Value(input)));
                break;
            case "checkbox" or "radio":
                if (input.IsChecked) fields.Add(new(name, controls.Value(input)));
                break;
            case "file":
                var files = controls.Files(input);
                if (files.Count == 0) fields.Add(new(name, "", new PageFile("", default)));
                foreach (var file in files) fields.Add(new(name, file.Name, file));
                break;
            default:
                fields.Add(new(name, controls.Value(input)));
                break;
        }
    }
}
