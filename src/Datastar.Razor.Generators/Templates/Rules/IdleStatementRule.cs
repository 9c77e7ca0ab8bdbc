using Acornima;
using Acornima.Ast;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds handlers that only read: <c>data-on:click="$open"</c>.</summary>
internal sealed class IdleStatementRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.Idle];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Value: ValueKind.Statements, Name: not ("effect" or "on-signal-patch") })
            return;
        foreach (var script in attribute.Scripts)
        {
            // Comparisons are another rule's.
            if (script.Facts is { Root.Body.Count: 1, Value: { } value } && ScriptForm.IsIdle(value) && value is not BinaryExpression { Operator: Operator.Equality or Operator.StrictEquality })
                report.Add(ScriptRules.Idle, script, value, script.TextOf(value), Instead(script, value));
        }
    }

    private static string Instead(ExpressionScript script, Node value) => value switch
    {
        UnaryExpression not when ScriptForm.Path(not.Argument) is { } path => $"{path} = !{path}",
        BinaryExpression both when ScriptForm.Path(both.Left) is { } path => $"{path} = {script.TextOf(both)}",
        _ => ScriptForm.Path(value) is { } path ? $"{path} = !{path}" : "$open = true",
    };
}
