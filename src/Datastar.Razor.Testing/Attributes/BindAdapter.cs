using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>How data-bind reads and writes an element; reading null means that the element has nothing to say.</summary>
internal sealed record BindAdapter(Func<string, JsValue?> Get, Action<JsValue> Set, string[] Events)
{
    public static BindAdapter Of(PageWindow window, IElement element) => element switch
    {
        IHtmlInputElement input => InputValue.TypeOf(input) switch
        {
            "range" or "number" => Value(window, element, false, "input"),
            "checkbox" => Checkbox(window, input),
            "radio" => Radio(window, input),
            _ => Value(window, element, true, "input"),
        },
        IHtmlSelectElement { IsMultiple: true } select => Options(window, select),
        IHtmlSelectElement => Value(window, element, true, "change"),
        IHtmlTextAreaElement => Property(window, element, "value", "input"),
        IHtmlElement when element.LocalName.Contains('-', StringComparison.Ordinal) => Attribute(window, element, "input", "change"),
        IHtmlElement when ((ObjectInstance)window.Host.Wrap(element)).HasProperty("value") => Property(window, element, "value", "change"),
        _ => Attribute(window, element, "change"),
    };

    public static BindAdapter Property(PageWindow window, IElement element, string name, params string[] events)
    {
        var wrapper = (ObjectInstance)window.Host.Wrap(element);
        return new(_ => wrapper.Get(name), value => wrapper.Set(name, value, wrapper), events);
    }

    private static BindAdapter Attribute(PageWindow window, IElement element, params string[] events) =>
        new(_ => JsTypes.Str(element.GetAttribute("value")), value => window.Dom.SetAttribute(element, "value", value.Text()), events);

    private static BindAdapter Value(PageWindow window, IElement element, bool textByDefault, string evt) => new(
        type => type == "string" || (textByDefault && type == "undefined") ? window.Controls.Value(element) : ((JsValue)window.Controls.Value(element)).Number(),
        value => window.Controls.SetValue(element, value.Text()),
        [evt]);

    private static BindAdapter Checkbox(PageWindow window, IHtmlInputElement input)
    {
        JsValue Text() => input.IsChecked ? window.Controls.Value(input) : "";
        return new(
            type => (window.Controls.Value(input) != "on" ? type == "boolean" : type != "string") ? JsTypes.Bool(input.IsChecked) : Text(),
            value => window.Controls.SetChecked(input, value.IsString() ? value.AsString() == window.Controls.Value(input) : value.Truthy()),
            ["input"]);
    }

    private static BindAdapter Radio(PageWindow window, IHtmlInputElement input) => new(
        type => !input.IsChecked ? null : type == "number" ? ((JsValue)window.Controls.Value(input)).Number() : (JsValue)window.Controls.Value(input),
        value =>
        {
            var own = window.Controls.Value(input);
            window.Controls.SetChecked(input, JsTypes.StrictlyEqual(value, value.IsNumber() ? ((JsValue)own).Number() : (JsValue)own));
        },
        ["input"]);

    private static BindAdapter Options(PageWindow window, IHtmlSelectElement select)
    {
        var numbers = new HashSet<string>();
        return new(
            _ => new JsArray(window.Engine, [.. FormControls.OptionsOf(select).Where(window.Controls.IsSelected).Select(o => FormControls.ValueOf(o) is var value && numbers.Contains(value) ? ((JsValue)value).Number() : (JsValue)value)]),
            value =>
            {
                var includes = value is ObjectInstance list ? list.Get("includes") : window.Engine.Evaluate(ExpressionCompiler.Script("String.prototype.includes"));
                bool Includes(JsValue item) => window.Engine.Call(includes, value, [item]).Truthy();
                foreach (var option in FormControls.OptionsOf(select))
                {
                    var text = FormControls.ValueOf(option);
                    if (Includes(text)) numbers.Remove(text);
                    else if (Includes(((JsValue)text).Number())) numbers.Add(text);
                    else
                    {
                        option.IsSelected = false;
                        continue;
                    }

                    option.IsSelected = true;
                }
            },
            ["change"]);
    }
}
