using Jint;
using Jint.Native;
using Jint.Native.Promise;
using Jint.Runtime;

namespace Datastar.Razor.Testing;

internal sealed partial class PageWindow
{
    private readonly List<(JsValue Promise, JsValue Reason)> _rejected = [];

    public JsValue Dialog(string kind, JsValue message)
    {
        var text = message.IsUndefined() ? "" : message.Text();
        return kind switch
        {
            "confirm" => JsTypes.Bool(_tab.Options.Confirm?.Invoke(text) == true),
            "prompt" => JsTypes.Str(_tab.Options.Prompt?.Invoke(text)),
            _ => JsValue.Undefined,
        };
    }

    public void Console(string level, JsValue[] arguments)
    {
        var text = string.Join(' ', arguments.Select(a => a.IsString() ? a.AsString() : a is Jint.Native.Object.ObjectInstance && !a.IsCallable() && Message(a) is null ? JsonText(a) ?? a.Text() : Message(a) ?? a.Text()));
        _tab.Console.Add(new(level, text));
    }

    public void Problem(string kind, string message) => _tab.Problems.Add(new(kind, message));

    public void Report(Exception exception)
    {
        if (exception is not JavaScriptException error)
        {
            var deep = exception is RecursionDepthOverflowException or InsufficientExecutionStackException;
            Problem(deep ? "RangeError" : exception is EndlessScriptException ? "EndlessScript" : exception.GetType().Name, exception.Message);
            return;
        }

        var text = Message(error.Error) ?? error.Error.Text();
        var lines = text.Split('\n');
        Problem(lines.Length > 1 ? lines[0] : Name(error.Error) ?? "Error", lines.Length > 1 ? string.Join(' ', lines[1..]) : text);
    }

    private static string? Message(JsValue error) => error is JsError instance ? instance.Get("message").Text() : null;

    private static string? Name(JsValue error) => error is JsError instance ? instance.Get("name").Text() : null;

    // A handler may still come within this task.
    private void OnRejection(object? sender, PromiseRejectionTrackerEventArgs e)
    {
        if (e.Operation != PromiseRejectionOperation.Reject)
        {
            _rejected.RemoveAll(r => ReferenceEquals(r.Promise, e.Promise));
            return;
        }

        _rejected.Add((e.Promise, e.Value ?? JsValue.Undefined));
        if (_rejected.Count > 1) return;
        Post(() =>
        {
            foreach (var (_, reason) in _rejected) Report(new JavaScriptException(reason));
            _rejected.Clear();
        });
    }
}
