using Acornima;
using Acornima.Ast;
using Datastar.Razor.Attributes;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>data-show="$tab = 'a'"</c>: one equals sign where two are meant.</summary>
internal sealed class AssignmentRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.AssignmentShown];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        // The object of data-computed has functions, which is another rule's.
        if (attribute.Definition is not { Value: ValueKind.Expression } definition || definition.Name == "computed" && attribute.Name.Key is null)
            return;
        foreach (var script in attribute.WholeScripts)
        {
            if (script.Facts is { Root.Body.Count: 1, Value: UpdateExpression update })
                report.Add(ScriptRules.AssignmentShown, script, update, script.TextOf(update), attribute.Source.Name,
                    $"{script.TextOf(update.Argument)} {(update.Operator == Operator.Increment ? '+' : '-')} 1");
            // Statements before the last one may well assign.
            if (script.Facts is { Root.Body.Count: 1, Value: AssignmentExpression { Operator: Operator.Assignment } assignment })
                report.Add(ScriptRules.AssignmentShown, script, assignment, script.TextOf(assignment), attribute.Source.Name,
                    definition.Name is "computed" or "text" ? script.TextOf(assignment.Right) : $"{script.TextOf(assignment.Left)} === {script.TextOf(assignment.Right)}");
        }
    }
}
