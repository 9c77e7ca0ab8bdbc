using Jint;
using Jint.Native;
using Jint.Native.Object;

namespace Datastar.Razor.Testing;

/// <summary>Where an action was called: the attribute with its element, and the event if there is one.</summary>
internal sealed record ActionContext(AttributeContext Attribute, DomEvent? Event, string Name);

/// <summary>The actions of expressions. See https://data-star.dev/reference/actions.</summary>
internal static class ActionTable
{
    public static readonly Dictionary<string, Func<ActionContext, JsValue[], JsValue>> All = new()
    {
        ["peek"] = Peek,
        ["setAll"] = SetAll,
        ["toggleAll"] = ToggleAll,
        ["get"] = Fetch(HttpMethod.Get, openWhenHidden: false),
        ["patch"] = Fetch(HttpMethod.Patch, openWhenHidden: true),
        ["post"] = Fetch(HttpMethod.Post, openWhenHidden: true),
        ["put"] = Fetch(HttpMethod.Put, openWhenHidden: true),
        ["delete"] = Fetch(HttpMethod.Delete, openWhenHidden: true),
    };

    private static JsValue Peek(ActionContext context, JsValue[] arguments)
    {
        var (graph, engine) = (context.Attribute.Graph, context.Attribute.Window.Engine);
        graph.StartReading();
        try
        {
            if (!arguments.At(0).IsCallable()) throw new Jint.Runtime.JavaScriptException(engine.Intrinsics.TypeError, "fn is not a function");
            return engine.Call(arguments[0], JsValue.Undefined, []);
        }
        finally
        {
            graph.StopReading();
        }
    }

    private static JsValue SetAll(ActionContext context, JsValue[] arguments) => Change(context, arguments.At(1), _ => arguments.At(0));

    private static JsValue ToggleAll(ActionContext context, JsValue[] arguments) => Change(context, arguments.At(0), value => JsTypes.Bool(!value.Truthy()));

    private static JsValue Change(ActionContext context, JsValue filter, Func<JsValue, JsValue> change)
    {
        var (signals, graph) = (context.Attribute.Signals, context.Attribute.Graph);
        graph.StartReading();
        var members = signals.Filtered(SignalFilter.From(signals.Engine, filter));
        Leaves.Update(members, change);
        signals.Merge(members);
        graph.StopReading();
        return JsValue.Undefined;
    }

    private static Func<ActionContext, JsValue[], JsValue> Fetch(HttpMethod method, bool openWhenHidden) =>
        (context, arguments) => context.Attribute.Window.Fetches.Start(context, method, arguments.At(0), new FetchOptions(context.Attribute.Window.Engine, arguments.At(1) as ObjectInstance, openWhenHidden));
}
