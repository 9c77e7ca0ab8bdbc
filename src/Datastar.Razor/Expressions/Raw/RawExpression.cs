namespace Datastar.Razor;

/// <summary>Raw JavaScript, as <c>Js($"…")</c> makes it: an action, and where a value is asked for a value of any type.</summary>
public sealed class RawExpression : DatastarAction
{
    private readonly bool _hasStatements;

    private RawExpression(in JsCode code, Precedence precedence, bool hasStatements) : base(code, precedence) => _hasStatements = hasStatements;

    /// <summary>Statements stand inside an expression as a function that is called at once.</summary>
    internal override JsCode OperandCode => _hasStatements ? Code.Between("(() => { ", " })()") : Code;

    internal static RawExpression Create(in JsCode code, in JsScanner scanner)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code.Text, nameof(code));
        var precedence = scanner.IsMember || scanner.HasStatements ? Precedence.Member : Precedence.Unknown;
        return new(code, precedence, scanner.HasStatements);
    }
}
