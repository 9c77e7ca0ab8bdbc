using Acornima;
using Acornima.Ast;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds statements that only read: <c>data-on:click="$open"</c>, <c>evt.preventDefault; $a = 1</c>, <c>@get('/x'), 500</c>.</summary>
internal sealed class IdleStatementRule : TemplateRule
{
    private const string Example = "@post('/save')";

    public override DiagnosticDescriptor[] Reports => [ScriptRules.Idle];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        // Effects may read a signal to run when it changes.
        if (attribute.Definition is not { Value: ValueKind.Statements, Name: not ("effect" or "on-signal-patch") } definition)
            return;
        foreach (var script in attribute.WholeScripts)
        {
            foreach (var statement in script.Facts.Statements)
            {
                foreach (var dropped in Dropped(statement.Expression))
                    report.Add(ScriptRules.Idle, script, dropped, script.TextOf(dropped), Instead(script, dropped), Example);
            }
            // Handlers of HTML stop the browser so.
            if (definition.Name == "on" && script.Facts.Root?.Body.OfType<ReturnStatement>().FirstOrDefault(last => last.Argument is BooleanLiteral { Value: false }) is { } last)
                report.Add(ScriptRules.Idle, script, last, script.TextOf(last).TrimEnd(';'), "evt.preventDefault()", Example);
        }
    }

    private static IEnumerable<Node> Dropped(Node statement) =>
        statement is SequenceExpression sequence ? sequence.Expressions.Where(IsDropped) : IsDropped(statement) ? [statement] : [];

    // Comparisons are another rule's.
    private static bool IsDropped(Node value) =>
        IsMethod(value) || ScriptForm.IsIdle(value) && value is not BinaryExpression { Operator: Operator.Equality or Operator.StrictEquality };

    private static bool IsMethod(Node value) => value is MemberExpression { Computed: false, Property: Identifier { Name: var name } } && JsMembers.IsMethod(name);

    private static string Instead(ExpressionScript script, Node value) => value switch
    {
        _ when IsMethod(value) => script.TextOf(value) + "()",
        UnaryExpression not when ScriptForm.Path(not.Argument) is { } path => $"{path} = !{path}",
        BinaryExpression both when ScriptForm.Path(both.Left) is { } path => $"{path} = {script.TextOf(both)}",
        NumericLiteral => "data-on-interval__duration.1s",
        _ => ScriptForm.Path(value) is ['$', ..] path ? $"{path} = !{path}" : ScriptForm.Path(value) is { } read ? $"$value = {read}" : "$open = true",
    };
}
