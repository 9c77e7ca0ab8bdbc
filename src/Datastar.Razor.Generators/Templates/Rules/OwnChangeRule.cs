using Acornima;
using Acornima.Ast;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds effects and computed signals that depend on themselves: <c>data-effect="$n++"</c>, <c>data-computed:n="$n + 1"</c>.</summary>
internal sealed class OwnChangeRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.OwnChange];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Name: "effect" or "computed" } definition)
            return;
        foreach (var script in attribute.Scripts)
        {
            if (definition.Name == "computed" && attribute.SignalName is { } name && attribute.Name.Modifiers.All(modifier => definition.FindModifier(modifier.Name) is not null) && script.Facts.Signals.Find(signal => signal.Path == name) is { } own)
                report.Add(ScriptRules.OwnChange, script, own.Node, attribute.Source.Name, "$" + name, attribute.Name.With(key: attribute.Name.Key + "-shown"));
            // What stands in conditions may well come to an end.
            foreach (var statement in script.Facts.Root?.Body.OfType<ExpressionStatement>() ?? [])
            {
                if (definition.Name == "effect" && Changed(statement.Expression) is { } path)
                    report.Add(ScriptRules.OwnChange, script, statement.Expression, attribute.Source.Name, path, Peeked(script, statement.Expression, path));
            }
        }
    }

    // $n++, $n += 1, $n = $n + 1 and $n = !$n.
    private static string? Changed(Node statement) => statement switch
    {
        UpdateExpression update => Signal(update.Argument),
        AssignmentExpression { Operator: Operator.Assignment, Right: NonLogicalBinaryExpression sum } assignment when Signal(assignment.Left) is { } path && (Signal(sum.Left) == path || Signal(sum.Right) == path) => path,
        AssignmentExpression { Operator: Operator.Assignment, Right: UnaryExpression { Operator: Operator.LogicalNot } not } assignment when Signal(assignment.Left) is { } path && Signal(not.Argument) == path => path,
        AssignmentExpression { Operator: not Operator.Assignment } assignment => Signal(assignment.Left),
        _ => null,
    };

    private static string? Signal(Node node) => ScriptForm.Path(node) is ['$', ..] path ? path : null;

    private static string Peeked(ExpressionScript script, Node statement, string path) => statement switch
    {
        UpdateExpression update => $"{path} = @peek(() => {path}) {(update.Operator == Operator.Increment ? '+' : '-')} 1",
        AssignmentExpression { Operator: Operator.AdditionAssignment or Operator.SubtractionAssignment or Operator.MultiplicationAssignment or Operator.DivisionAssignment } change =>
            $"{path} = @peek(() => {path}) {script.Source.Text.Substring(script.IndexOf(change.Left.End)).TrimStart()[0]} {script.TextOf(change.Right)}",
        AssignmentExpression { Operator: Operator.Assignment, Right: var right } => $"{path} = @peek(() => {script.TextOf(right)})",
        _ => $"@peek(() => {path})",
    };
}
