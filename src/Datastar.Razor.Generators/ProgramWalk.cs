using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators;

/// <summary>Goes through the operations of bodies, and hands each to the rules that look at it. What one walk costs is shared by all of them.</summary>
internal sealed class ProgramWalk
{
    // They hold no others.
    private static readonly OperationKind[] Leaves =
    [
        OperationKind.Literal, OperationKind.Utf8String, OperationKind.InstanceReference, OperationKind.LocalReference, OperationKind.ParameterReference, OperationKind.DefaultValue, OperationKind.TypeOf,
    ];

    private readonly Dictionary<string, ProgramRule[]> _ofMethods;
    private readonly ProgramRule[] _ofCalls;
    private readonly ProgramRule[] _ofAttributes;
    private readonly ProgramRule[]?[] _ofKinds = new ProgramRule[]?[byte.MaxValue];
    private readonly bool[] _isSkipped = new bool[byte.MaxValue];

    public ProgramWalk(ProgramRule[] rules)
    {
        _ofCalls = [.. rules.Where(rule => rule.Methods is null)];
        _ofMethods = rules.SelectMany(rule => rule.Methods ?? []).Distinct().ToDictionary(method => method, method => rules.Where(rule => rule.Methods?.Contains(method) != false).ToArray());
        _ofAttributes = [.. rules.Where(rule => rule.OfAttributes)];
        foreach (var kind in rules.SelectMany(rule => rule.Kinds).Distinct())
            _ofKinds[(int)kind] = [.. rules.Where(rule => rule.Kinds.Contains(kind))];
        foreach (var kind in Leaves)
            _isSkipped[(int)kind] = _ofKinds[(int)kind] is null;
    }

    /// <summary>Looks at a body and everything in it.</summary>
    public void Visit(IOperation body, ProgramReport report)
    {
        var open = new Stack<IOperation>();
        for (var operation = body; operation is not null; operation = open.Count > 0 ? open.Pop() : null)
        {
            var kind = operation.Kind;
            if (TagHelperCode.IsAround(operation, kind))
                continue;
            Check(operation, kind, report);
            foreach (var part in operation.ChildOperations.Reverse())
            {
                if (!_isSkipped[(int)part.Kind])
                    open.Push(part);
            }
        }
    }

    private void Check(IOperation operation, OperationKind kind, ProgramReport report)
    {
        if (kind is OperationKind.Invocation)
        {
            var call = (IInvocationOperation)operation;
            foreach (var rule in _ofMethods.TryGetValue(call.TargetMethod.Name, out var concerned) ? concerned : _ofCalls)
                rule.Check(call, report);
        }
        else if (_ofKinds[(int)kind] is { } rules)
        {
            foreach (var rule in rules)
                rule.Check(operation, report);
        }
        if (kind is OperationKind.Invocation or OperationKind.SimpleAssignment && AttributeUse.Of(operation, report.Types) is { } use)
        {
            foreach (var rule in _ofAttributes)
                rule.Check(use, report);
        }
    }
}
