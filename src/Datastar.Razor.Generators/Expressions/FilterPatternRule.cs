using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Finds filters that no signal's name matches: <c>new SignalFilter("$title")</c>, <c>Include = "title, busy"</c>.</summary>
internal sealed class FilterPatternRule : ProgramRule
{
    private static readonly string[] Names = ["Include", "Exclude"];

    public override DiagnosticDescriptor[] Reports { get; } = [TextRules.FilterPattern];

    public override OperationKind[] Kinds { get; } = [OperationKind.ObjectCreation];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is not IObjectCreationOperation { Type.Name: "SignalFilter" } creation)
            return;
        foreach (var value in creation.Arguments.Select(static argument => argument.Value).Concat(Names.Select(name => creation.Initialized(name)).OfType<IOperation>()))
        {
            if (value.Unwrap().Text() is { } pattern && FilterPatterns.Of(pattern) is var (problem, meant))
                report.Add(TextRules.FilterPattern, value.Syntax, pattern, problem, $"\"{meant.Replace("\\", "\\\\")}\"");
        }
    }
}
