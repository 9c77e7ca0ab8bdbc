using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime.Interop;

namespace Datastar.Razor.Testing;

/// <summary>
/// The microtasks of a page: jobs of promises and those of the client in one queue. Everything that runs script is run through
/// <see cref="Run"/>, so that the queue is emptied when the outermost script ends and never in the middle of one.
/// </summary>
internal sealed class Microtasks(Engine engine, ScriptBudget budget, Action<Exception> failed)
{
    private readonly ObjectInstance _resolved = (ObjectInstance)engine.Evaluate("Promise.resolve()");
    private bool _running;

    public void Queue(Action action)
    {
        var job = new ClrFunction(engine, "", (_, _) =>
        {
            Guarded(action);
            return JsValue.Undefined;
        });
        engine.Call(_resolved.Get("then"), _resolved, [job]);
    }

    /// <summary>Runs the action as a task of its own, or as a part of the script that runs already.</summary>
    public void Run(Action action)
    {
        if (_running)
        {
            action();
            return;
        }

        _running = true;
        budget.Refill();
        try
        {
            Queue(action);
            engine.Advanced.ProcessTasks();
        }
        catch (EndlessScriptException e)
        {
            // Between two jobs, where nobody else catches it.
            failed(e);
        }
        finally
        {
            _running = false;
        }
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e)
        {
            failed(e);
        }
    }
}
