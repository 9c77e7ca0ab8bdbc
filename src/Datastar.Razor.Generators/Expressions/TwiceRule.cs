using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>Ds.Text(S.Title).Text(S.Filter)</c>: an element has each attribute once, and the second throws.</summary>
internal sealed class TwiceRule : ProgramRule
{
    private static readonly HashSet<string> Repeatable = ["And"];

    public override DiagnosticDescriptor[] Reports { get; } = [ExpressionRules.MadeTwice];

    public override IReadOnlyCollection<string>? Methods => null;

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (call.Instance?.Unwrap() is not IInvocationOperation before || !call.TargetMethod.ContainingType.Is(report.Types.Attributes) || Repeatable.Contains(call.TargetMethod.Name) || Name(call) is not { } name)
            return;
        for (var earlier = before; earlier is not null; earlier = earlier.Instance?.Unwrap() as IInvocationOperation)
        {
            if (report.Types.MakesAttributes(earlier.TargetMethod.ContainingType) && Name(earlier) == name)
            {
                report.Add(ExpressionRules.MadeTwice, call.Syntax is InvocationExpressionSyntax { ArgumentList: var place } ? place : call.Syntax, $"Ds.{name}");
                return;
            }
        }
    }

    // Modifiers make another attribute of the same method; a name that is not constant may be any.
    private static string? Name(IInvocationOperation call)
    {
        if (call.Arguments.Any(argument => argument.Value.Unwrap() is IInvocationOperation { TargetMethod.ContainingType.Name: "ModifierExtensions" or "BindExtensions" }))
            return null;
        if (call.TargetMethod.Parameters.FirstOrDefault(parameter => parameter.Name == "name") is null)
            return call.TargetMethod.Name;
        return call.Argument("name")?.Text() is { } name ? $"{call.TargetMethod.Name}(\"{name}\", …)" : null;
    }
}
