using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds <c>Row.Create(todo).ToString()</c>: a slice's text is the name of its type, and not its markup.</summary>
internal sealed class SliceTextRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [DroppedRules.OtherType];

    public override IReadOnlyCollection<string>? Methods { get; } = ["ToString"];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (call.Arguments.Length == 0 && call.Instance?.Unwrap() is { } slice && slice.Type.Is(report.Types.RazorSlice))
            report.Add(DroppedRules.OtherType, call.Syntax, call.Syntax.ToString(), "the name of the slice's type", "its markup", $"{slice.Syntax} alone, or await {slice.Syntax}.RenderAsync() for a text");
    }
}
