using Acornima.Ast;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds assignments of what is no value of a signal: <c>$a = @get('/x')</c>, <c>$n = $n++</c>.</summary>
internal sealed class AssignedValueRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.OneValue];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var assignment in script.Facts.Assignments)
            {
                if (assignment.Right is CallExpression call
                    && script.Facts.Actions.Exists(action => action.Call == call && ClientActions.Find(action.Name) is { IsRequest: true }) && ScriptForm.Path(assignment.Left) is ['$', ..])
                    report.Add(ScriptRules.OneValue, script, assignment, script.TextOf(assignment), "a request answers with patches and has no value", script.TextOf(call));
                else if (assignment.Right is UpdateExpression { Prefix: false } update && ScriptForm.Path(update.Argument) is { } path && path == ScriptForm.Path(assignment.Left))
                    report.Add(ScriptRules.OneValue, script, assignment, script.TextOf(assignment), "it assigns the value from before", script.TextOf(update));
            }
        }
    }
}
