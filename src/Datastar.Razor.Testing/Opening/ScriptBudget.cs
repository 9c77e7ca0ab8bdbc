using Jint;

namespace Datastar.Razor.Testing;

/// <summary>Ends a script that runs without end, where a browser would hang: each task may run so many statements.</summary>
internal sealed class ScriptBudget : Constraint
{
    private const int Statements = 1_000_000;
    private int _left = Statements;

    public override void Check()
    {
        if (--_left < 0) throw new EndlessScriptException($"A script was stopped after a million statements in one task. Does a loop in it never end?");
    }

    /// <summary>Called by the engine for each script within a task, which is too often.</summary>
    public override void Reset()
    {
    }

    /// <summary>A task begins.</summary>
    public void Refill() => _left = Statements;
}
