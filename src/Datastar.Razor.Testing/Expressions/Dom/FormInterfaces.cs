using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jint;
using Jint.Native;

namespace Datastar.Razor.Testing;

/// <summary>Form controls and the other elements that have members of their own.</summary>
internal static partial class FormInterfaces
{
    public static readonly HashSet<string> Names =
    [
        "HTMLInputElement", "HTMLTextAreaElement", "HTMLSelectElement", "HTMLOptionElement", "HTMLButtonElement", "HTMLFormElement", "HTMLFieldSetElement", "HTMLOutputElement",
        "HTMLDetailsElement", "HTMLDialogElement", "HTMLTemplateElement", "HTMLAnchorElement", "HTMLScriptElement", "HTMLLabelElement", "HTMLImageElement", "HTMLIFrameElement",
        "HTMLProgressElement", "HTMLMeterElement", "HTMLLIElement", "HTMLMetaElement",
    ];

    public static IEnumerable<Interface> Make() =>
    [
        Input(), TextArea(), Select(), Option(), Button(), Form(), Control("HTMLFieldSetElement"), Control("HTMLOutputElement").Get("value", (_, e) => ((IElement)e).TextContent, (w, e, v) => w.Dom.SetText((INode)e, v.Text())), Details(), Dialog(),
        new Interface("HTMLTemplateElement", "HTMLElement").Get("content", (w, t) => w.Host.Wrap(((IHtmlTemplateElement)t).Content)),
        Anchor(), Script(), Label(), Texts("HTMLImageElement", "src", "alt", "width", "height", "loading"), Texts("HTMLIFrameElement", "src", "name"), Texts("HTMLMetaElement", "name", "content"),
        Numbers("HTMLProgressElement"), Numbers("HTMLMeterElement"),
        new Interface("HTMLLIElement", "HTMLElement").Get("value", (_, e) => int.TryParse(((IElement)e).GetAttribute("value"), out var at) ? at : 0, (w, e, v) => w.Dom.SetAttribute((IElement)e, "value", v.Text())),
    ];

    private static Interface Texts(string name, params string[] attributes)
    {
        var made = new Interface(name, "HTMLElement");
        foreach (var attribute in attributes) ElementInterfaces.Reflect(made, attribute, attribute);
        return made;
    }

    private static Interface Numbers(string name)
    {
        var made = new Interface(name, "HTMLElement");
        foreach (var (member, initial) in new[] { ("value", 0.0), ("max", 1.0), ("min", 0.0) })
            made.Get(member, (_, e) => InputValue.Number(((IElement)e).GetAttribute(member)) ?? initial, (w, e, v) => w.Dom.SetAttribute((IElement)e, member, v.Number().ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return made;
    }

    /// <summary>What all controls have: name, form, validation.</summary>
    private static Interface Control(string name, params string[] attributes)
    {
        var made = Texts(name, ["name", .. attributes]);
        ElementInterfaces.ReflectFlag(made, "disabled", "disabled");
        return made
            .Get("form", (w, e) => w.Host.Wrap(FormData.FormOf((IElement)e)))
            .Get("labels", (w, e) => Lists.Of(w, Labels.Of((IElement)e)))
            .Get("willValidate", (w, e) => JsTypes.Bool(Validity.WillValidate((IElement)e)))
            .Get("validationMessage", (w, e) => w.Validity.Flaw((IElement)e) ?? "")
            .Get("validity", (w, e) => ValidityOf(w, (IElement)e))
            .Call("checkValidity", (w, e, _) => JsTypes.Bool(w.Activation.Check((IElement)e)))
            .Call("reportValidity", (w, e, _) => JsTypes.Bool(w.Activation.Check((IElement)e)))
            .Do("setCustomValidity", (w, e, a) => w.Validity.SetCustom((IElement)e, a.At(0).Text()));
    }

    private static JsObject ValidityOf(PageWindow window, IElement element)
    {
        var flaw = window.Validity.Flaw(element);
        var made = JsTypes.ObjectOf(window.Engine, ("valid", JsTypes.Bool(flaw is null)));
        foreach (var name in "valueMissing typeMismatch patternMismatch tooLong tooShort rangeUnderflow rangeOverflow stepMismatch badInput customError".Split(' ')) made.Set(name, JsTypes.Bool(name == flaw));
        return made;
    }

    private static Interface Text(string name, params string[] attributes)
    {
        var made = Control(name, ["placeholder", "autocomplete", .. attributes])
            .Get("value", (w, e) => w.Controls.Value((IElement)e), (w, e, v) => w.Controls.SetValue((IElement)e, v.IsNull() ? "" : v.Text()))
            .Do("select", (_, e, _) => SelectAll((IElement)e))
            .Do("setSelectionRange", (_, e, a) => Range((IElement)e, (int)a.At(0).Number(), (int)a.At(1).Number()))
            .Get("selectionStart", (_, e) => e is IHtmlInputElement i ? i.SelectionStart : ((IHtmlTextAreaElement)e).SelectionStart, (_, e, v) => Range((IElement)e, (int)v.Number(), int.MaxValue))
            .Get("selectionEnd", (_, e) => e is IHtmlInputElement i ? i.SelectionEnd : ((IHtmlTextAreaElement)e).SelectionEnd, (_, e, v) => Range((IElement)e, 0, (int)v.Number()));
        ElementInterfaces.ReflectFlag(made, "required", "required");
        ElementInterfaces.ReflectFlag(made, "readOnly", "readonly");
        foreach (var (member, attribute) in new[] { ("maxLength", "maxlength"), ("minLength", "minlength") })
            made.Get(member, (_, e) => int.TryParse(((IElement)e).GetAttribute(attribute), out var n) ? n : -1, (w, e, v) => w.Dom.SetAttribute((IElement)e, attribute, v.Text()));
        return made;
    }

    private static void SelectAll(IElement element) => Range(element, 0, int.MaxValue);

    private static void Range(IElement element, int from, int to)
    {
        if (element is IHtmlInputElement input) input.Select(from, to);
        else ((IHtmlTextAreaElement)element).Select(from, to);
    }

    private static Interface Input()
    {
        var made = Text("HTMLInputElement", "min", "max", "step", "pattern", "accept", "alt", "src", "inputMode", "formAction")
            .Get("type", (_, e) => InputValue.TypeOf((IHtmlInputElement)e), (w, e, v) => w.Dom.SetAttribute((IElement)e, "type", v.Text()))
            .Get("checked", (_, e) => JsTypes.Bool(((IHtmlInputElement)e).IsChecked), (w, e, v) => FormControls.SetChecked((IHtmlInputElement)e, v.Truthy()))
            .Get("indeterminate", (_, e) => JsTypes.Bool(((IHtmlInputElement)e).IsIndeterminate), (_, e, v) => ((IHtmlInputElement)e).IsIndeterminate = v.Truthy())
            .Get("valueAsNumber", (w, e) => InputValue.Number(w.Controls.Value((IElement)e)) ?? double.NaN, (w, e, v) => w.Controls.SetValue((IElement)e, double.IsNaN(v.Number()) ? "" : v.Text()))
            .Get("files", (w, e) => InputValue.TypeOf((IHtmlInputElement)e) == "file" ? Files(w, (IHtmlInputElement)e) : JsValue.Null)
            .Do("stepUp", (w, e, a) => w.Activation.Step((IHtmlInputElement)e, a.Length > 0 ? a[0].Number() : 1))
            .Do("stepDown", (w, e, a) => w.Activation.Step((IHtmlInputElement)e, a.Length > 0 ? -a[0].Number() : -1))
            .Do("showPicker", (_, _, _) => { });
        ElementInterfaces.Reflect(made, "defaultValue", "value");
        ElementInterfaces.ReflectFlag(made, "defaultChecked", "checked");
        ElementInterfaces.ReflectFlag(made, "multiple", "multiple");
        return made;
    }

    private static JsArray Files(PageWindow window, IHtmlInputElement input) => new JsArray(window.Engine,
        [.. window.Controls.Files(input).Select(f => (JsValue)JsTypes.ObjectOf(window.Engine, ("name", f.Name), ("size", f.Content.Length), ("type", f.ContentType)))]);

    private static Interface TextArea() => Text("HTMLTextAreaElement", "rows", "cols", "wrap")
        .Get("type", (_, _) => "textarea")
        .Get("textLength", (w, e) => w.Controls.Value((IElement)e).Length)
        .Get("defaultValue", (_, e) => ((IElement)e).TextContent, (w, e, v) => w.Dom.SetText((INode)e, v.Text()));

    private static Interface Select()
    {
        static IHtmlOptionElement[] Options(object e) => [.. FormControls.OptionsOf((IHtmlSelectElement)e)];
        var made = Control("HTMLSelectElement")
            .Get("type", (_, e) => ((IHtmlSelectElement)e).IsMultiple ? "select-multiple" : "select-one")
            .Get("value", (w, e) => w.Controls.Value((IElement)e), (w, e, v) => w.Controls.SetValue((IElement)e, v.Text()))
            .Get("options", (w, e) => Lists.Of(w, Options(e)))
            .Get("length", (_, e) => Options(e).Length)
            .Get("selectedOptions", (w, e) => Lists.Of(w, Options(e).Where(w.Controls.IsSelected)))
            .Get("selectedIndex", (w, e) => Array.FindIndex(Options(e), w.Controls.IsSelected), (w, e, v) => w.Controls.Choose((IHtmlSelectElement)e, Options(e).ElementAtOrDefault((int)v.Number())))
            .Call("item", (w, e, a) => w.Host.Wrap(Options(e).ElementAtOrDefault((int)a.At(0).Number())))
            .Do("add", (w, e, a) => w.Dom.Insert((INode)e, NodeInterfaces.NodeOf(w, a.At(0)), HostObject.TargetOf(a.At(1)) as INode));
        ElementInterfaces.ReflectFlag(made, "multiple", "multiple");
        ElementInterfaces.ReflectFlag(made, "required", "required");
        return made;
    }

    private static Interface Option()
    {
        var made = new Interface("HTMLOptionElement", "HTMLElement")
            .Get("value", (_, e) => FormControls.ValueOf((IHtmlOptionElement)e), (w, e, v) => w.Dom.SetAttribute((IElement)e, "value", v.Text()))
            .Get("text", (_, e) => FormControls.TextOf((IHtmlOptionElement)e), (w, e, v) => w.Dom.SetText((INode)e, v.Text()))
            .Get("label", (_, e) => ((IElement)e).GetAttribute("label") ?? FormControls.TextOf((IHtmlOptionElement)e))
            .Get("selected", (w, e) => JsTypes.Bool(w.Controls.IsSelected((IHtmlOptionElement)e)), (w, e, v) => w.Controls.SetSelected((IHtmlOptionElement)e, v.Truthy()))
            .Get("index", (_, e) => ((IElement)e).Closest("select") is IHtmlSelectElement s ? Array.IndexOf([.. FormControls.OptionsOf(s)], e) : 0);
        ElementInterfaces.ReflectFlag(made, "disabled", "disabled");
        ElementInterfaces.ReflectFlag(made, "defaultSelected", "selected");
        return made;
    }

    private static Interface Button() => Control("HTMLButtonElement", "formAction")
        .Get("value", (_, e) => ((IElement)e).GetAttribute("value") ?? "", (w, e, v) => w.Dom.SetAttribute((IElement)e, "value", v.Text()))
        .Get("type", (_, e) => (((IElement)e).GetAttribute("type") ?? "").ToLowerInvariant() is "button" or "reset" ? ((IElement)e).GetAttribute("type")!.ToLowerInvariant() : "submit",
            (w, e, v) => w.Dom.SetAttribute((IElement)e, "type", v.Text()));

    private static Interface Form()
    {
        var made = Texts("HTMLFormElement", "name", "action", "method", "enctype", "target")
            .Get("elements", (w, f) => Elements(w, (IHtmlFormElement)f))
            .Get("length", (_, f) => FormData.ControlsOf((IHtmlFormElement)f).Count())
            .Do("submit", (w, f, _) => w.Activation.Send((IHtmlFormElement)f, null))
            .Do("requestSubmit", (w, f, a) => w.Activation.Submit((IHtmlFormElement)f, HostObject.TargetOf(a.At(0)) as IElement))
            .Do("reset", (w, f, _) => w.Activation.Reset((IHtmlFormElement)f))
            .Call("checkValidity", (w, f, _) => JsTypes.Bool(w.Activation.CheckForm((IHtmlFormElement)f)))
            .Call("reportValidity", (w, f, _) => JsTypes.Bool(w.Activation.CheckForm((IHtmlFormElement)f)));
        ElementInterfaces.ReflectFlag(made, "noValidate", "novalidate");
        return made;
    }

    private static JsArray Elements(PageWindow window, IHtmlFormElement form)
    {
        var controls = FormData.ControlsOf(form).ToArray();
        var list = (JsArray)Lists.Of(window, controls);
        foreach (var control in controls)
            foreach (var name in new[] { control.GetAttribute("name"), control.Id })
                if (name is { Length: > 0 } && !list.HasProperty(name)) list.DefineOwnProperty(name, new(window.Host.Wrap(control), true, false, true));
        return list;
    }
}
