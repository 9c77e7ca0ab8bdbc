using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>data-bind: a signal and the value of a control, kept equal. See https://data-star.dev/reference/attributes#data-bind.</summary>
internal static class BindAttribute
{
    private const string PropChange = "datastar-prop-change";

    public static readonly AttributePlugin Plugin = new("bind", Apply) { Key = Need.Exclusive, Value = Need.Exclusive };

    private static Action Apply(AttributeContext context)
    {
        var (window, element) = (context.Window, context.Element);
        if (element is IHtmlInputElement file && InputValue.TypeOf(file) == "file") return BindFiles(context, file);
        if (element is IHtmlInputElement radio && InputValue.TypeOf(radio) == "radio" && (element.GetAttribute("name") ?? "").Length == 0)
            window.Dom.SetAttribute(element, "name", context.SignalName);
        var adapter = Adapted(context, BindAdapter.Of(window, element));
        var path = PathOf(context, adapter, context.Signals.At(context.SignalName));
        var read = new EventListener("", null, _ =>
        {
            if (context.Signals.At(path) is var value && !value.IsNullish() && adapter.Get(JsTypes.TypeOf(value)) is { } given) context.Signals.MergePath(path, given);
        });
        EventListener[] listeners = [.. adapter.Events.Append(PropChange).Select(e => new EventListener(e, null, read.Action))];
        foreach (var listener in listeners) window.Events.Add(element, listener);
        var stop = context.Graph.Effect(() => adapter.Set(context.Signals.At(path)));
        return () =>
        {
            stop();
            foreach (var listener in listeners) window.Events.Remove(element, listener);
        };
    }

    private static BindAdapter Adapted(AttributeContext context, BindAdapter adapter)
    {
        var events = context.Mods.Tags("event");
        if (context.Mods.Tags("prop") is { } props)
        {
            if (props.Length == 0 || props[0].Length == 0) throw context.Error("BindPropNameMissing");
            return BindAdapter.Property(context.Window, context.Element, Casing.Property(props[0]), events ?? adapter.Events);
        }

        return events is null ? adapter : adapter with { Events = events };
    }

    // Several controls on an array have one place of it each.
    private static string PathOf(AttributeContext context, BindAdapter adapter, JsValue initial)
    {
        var (element, name, signals) = (context.Element, context.SignalName, context.Signals);
        if (initial.IsUndefined() && element is IHtmlInputElement radio && InputValue.TypeOf(radio) == "radio" &&
            SameBinding(context).OfType<IHtmlInputElement>().FirstOrDefault(i => i.IsChecked) is { } on)
        {
            signals.MergePath(name, context.Window.Controls.Value(on), ifMissing: true);
        }

        if (!initial.IsArray() || element is IHtmlSelectElement { IsMultiple: true })
        {
            signals.MergePath(name, adapter.Get(JsTypes.TypeOf(initial)) ?? Empty(context), ifMissing: true);
            return name;
        }

        var (list, paths, at) = ((ObjectInstance)initial, new List<(string, JsValue)>(), 0);
        foreach (var input in SameBinding(context))
        {
            var place = at.ToString(System.Globalization.CultureInfo.InvariantCulture);
            paths.Add(($"{name}.{place}", ValueOf(context, adapter, input, JsTypes.TypeOf(list.Owns(place) ? list.Get(place) : JsValue.Undefined))));
            if (input == element) break;
            at++;
        }

        signals.MergePaths(paths, ifMissing: true);
        return $"{name}.{at}";
    }

    private static JsValue ValueOf(AttributeContext context, BindAdapter adapter, IElement input, string type) =>
        (input == context.Element ? adapter : Adapted(context, BindAdapter.Of(context.Window, input))).Get(type) ?? Empty(context);

    // A radio button that is off: a symbol in the client, which nothing shows.
    private static JsValue Empty(AttributeContext context) => context.Window.EmptySymbol;

    private static IEnumerable<IElement> SameBinding(AttributeContext context)
    {
        var attribute = "data-" + context.Name.Raw;
        return context.Window.Document.QuerySelectorAll("*").Where(e => context.Key is { Length: > 0 } ? e.HasAttribute(attribute) : e.GetAttribute(attribute) == context.SignalName);
    }

    private static Action BindFiles(AttributeContext context, IHtmlInputElement input)
    {
        var window = context.Window;
        var listener = new EventListener("change", null, _ =>
        {
            var files = window.Controls.Files(input).ToArray();
            window.Post(() =>
            {
                var list = new JsArray(window.Engine, [.. files.Select(f => (JsValue)JsTypes.ObjectOf(
                    window.Engine, ("name", f.Name), ("contents", Convert.ToBase64String(f.Content.Span)), ("mime", f.ContentType)))]);
                context.Signals.MergePath(context.SignalName, list);
            });
        });
        window.Events.Add(input, listener);
        return () => window.Events.Remove(input, listener);
    }
}
