namespace Datastar.Razor;

/// <summary>Raw JavaScript, as <c>Js($"…")</c> makes it: an action, and where a value is asked for a value of any type.</summary>
public sealed class RawExpression : DatastarAction
{
    private readonly bool _hasStatements;

    internal RawExpression(in JsCode code, Precedence precedence, bool hasStatements) : base(code, precedence) => _hasStatements = hasStatements;

    /// <summary>Statements stand inside an expression as a function that is called at once.</summary>
    internal override JsCode OperandCode => _hasStatements ? Code.Between("(() => { ", " })()") : Code;
}
