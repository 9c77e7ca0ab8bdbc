using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators;

/// <summary>Goes through the operations of bodies, and hands each to the rules that look at it. What one walk costs is shared by all of them.</summary>
internal sealed class ProgramWalk
{
    // Nearly all of a compiled template is text.
    private const string TextWriter = "WriteLiteral";

    private readonly Dictionary<string, ProgramRule[]> _ofMethods;
    private readonly ProgramRule[] _ofCalls;
    private readonly ProgramRule[] _ofAttributes;
    private readonly ProgramRule[]?[] _ofKinds;

    public ProgramWalk(ProgramRule[] rules)
    {
        _ofCalls = [.. rules.Where(rule => rule.Methods is null)];
        _ofMethods = rules.SelectMany(rule => rule.Methods ?? []).Distinct().ToDictionary(method => method, method => rules.Where(rule => rule.Methods?.Contains(method) != false).ToArray());
        _ofAttributes = [.. rules.Where(rule => rule.OfAttributes)];
        _ofKinds = new ProgramRule[]?[rules.SelectMany(rule => rule.Kinds).Max(kind => (int)kind) + 1];
        foreach (var kind in rules.SelectMany(rule => rule.Kinds).Distinct())
            _ofKinds[(int)kind] = [.. rules.Where(rule => rule.Kinds.Contains(kind))];
    }

    /// <summary>Looks at a body and everything in it.</summary>
    public void Visit(IOperation body, ProgramReport report)
    {
        var open = new Stack<IOperation>();
        for (var operation = body; operation is not null; operation = open.Count > 0 ? open.Pop() : null)
        {
            if (operation is IExpressionStatementOperation { Operation: IInvocationOperation { TargetMethod.Name: TextWriter, Arguments: [{ Value.ConstantValue.HasValue: true }] } })
                continue;
            Check(operation, report);
            foreach (var part in operation.ChildOperations.Reverse())
                open.Push(part);
        }
    }

    private void Check(IOperation operation, ProgramReport report)
    {
        if (operation is IInvocationOperation call)
        {
            foreach (var rule in _ofMethods.TryGetValue(call.TargetMethod.Name, out var concerned) ? concerned : _ofCalls)
                rule.Check(call, report);
        }
        else if ((int)operation.Kind < _ofKinds.Length && _ofKinds[(int)operation.Kind] is { } rules)
        {
            foreach (var rule in rules)
                rule.Check(operation, report);
        }
        if (AttributeUse.Of(operation, report.Types) is { } use)
        {
            foreach (var rule in _ofAttributes)
                rule.Check(use, report);
        }
    }
}
