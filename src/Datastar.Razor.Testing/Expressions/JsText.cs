using Jint;
using Jint.Native;
using Jint.Runtime;

namespace Datastar.Razor.Testing;

/// <summary>A text that should be JSON and may be any JavaScript value.</summary>
internal static class JsText
{
    public static JsValue Evaluate(PageWindow window, string text)
    {
        try
        {
            return window.Json(text);
        }
        catch (JavaScriptException)
        {
            return EvaluateScript(window, text);
        }
    }

    private static JsValue EvaluateScript(PageWindow window, string text)
    {
        try
        {
            var function = window.Engine.Evaluate(ExpressionCompiler.Script($"(function anonymous(\n) {{\nreturn ({text})\n}})"));
            return window.Engine.Call(function, JsValue.Undefined, []);
        }
        catch (Exception e) when (e is ScriptPreparationException or Acornima.ParseErrorException)
        {
            throw new JavaScriptException(window.Host.DomError("SyntaxError", $"{(e.InnerException ?? e).Message} in {text}"));
        }
    }
}
