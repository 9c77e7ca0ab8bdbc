using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace Datastar.Razor.Testing;

/// <summary>One data-* attribute of one element while it is applied: its key, modifiers and value, and the value as a function.</summary>
internal sealed class AttributeContext(PageWindow window, IElement element, AttributeName name, string value, AttributePlugin plugin)
{
    private JsValue? _function;
    private string _body = "";

    public PageWindow Window => window;
    public IElement Element => element;
    public AttributeName Name => name;
    public string? Key => name.Key;
    public string Value => value;
    public Modifiers Mods => name.Modifiers;

    /// <summary>What ends the attribute, by name, in the order of adding.</summary>
    public OrderedDictionary<string, Action> Cleanups { get; } = [];

    public SignalTree Signals => window.Signals;

    public ReactiveGraph Graph => window.Signals.Graph;

    /// <summary>The signal that the key or the value names.</summary>
    public string SignalName => Key is { } key ? Casing.Apply(key, Mods) : value;

    public JavaScriptException Error(string reason, string detail = "") => ClientError.Of(window, reason, $"{detail}{(detail.Length > 0 ? " " : "")}in {Where}");

    public string Where => $"data-{name.Raw}{(value.Length > 0 ? $"=\"{value}\"" : "")} of {ClientError.Describe(element)}";

    /// <summary>Evaluates the value.</summary>
    public JsValue Run(params JsValue[] arguments)
    {
        _function ??= Compile();
        try
        {
            // Effects that set each other off for ever end as a problem, not with the process.
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return window.Engine.Call(_function, JsValue.Undefined, [window.Host.Wrap(element), Signals.Root, Action, JsValue.Undefined, .. arguments]);
        }
        catch (JavaScriptException e)
        {
            throw Error("ExecuteExpression", Said(e.Error));
        }
        catch (Exception e) when (e is RecursionDepthOverflowException or InsufficientExecutionStackException)
        {
            throw Error("ExecuteExpression", "Maximum call stack size exceeded");
        }
    }

    /// <summary>Evaluates the value as one batch of changes. What it throws leaves the batch open, as in the client.</summary>
    public void RunBatch(params JsValue[] arguments)
    {
        Graph.BeginBatch();
        Run(arguments);
        Graph.EndBatch();
    }

    private JsValue? _action;

    private JsValue Action => _action ??= new ClrFunction(window.Engine, "action", (_, a) =>
    {
        var called = a.At(0).Text();
        if (!window.Client.Actions.TryGetValue(called, out var action)) throw Error("UndefinedAction", $"There is no action @{called}");
        return action(new(this, HostObject.TargetOf(a.At(1)) as DomEvent, called), a.Length > 2 ? a[2..] : []);
    });

    private JsValue Compile()
    {
        try
        {
            var compiled = ExpressionCompiler.Compile(value, plugin.ReturnsValue, plugin.Arguments);
            _body = compiled.Body;
            return window.Engine.Evaluate(compiled.Function);
        }
        catch (Exception e) when (e is ScriptPreparationException or Acornima.ParseErrorException or JavaScriptException)
        {
            if (_body.Length == 0) _body = ExpressionCompiler.Body(value, plugin.ReturnsValue);
            throw Error("GenerateExpression", $"{(e.InnerException ?? e).Message} in {_body}");
        }
    }

    private static string Said(JsValue error) => error is ObjectInstance instance && instance.Get("message") is var message && !message.IsUndefined()
        ? message.Text().ReplaceLineEndings(" ") : error.Text();
}
