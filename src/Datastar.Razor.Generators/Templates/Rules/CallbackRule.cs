using Acornima.Ast;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds functions with braces and without <c>return</c> where a value is wanted: <c>$items.map(x => { x.name })</c>.</summary>
internal sealed class CallbackRule : TemplateRule
{
    private static readonly HashSet<string> Asking = ["map", "filter", "some", "every", "find", "findIndex", "flatMap", "sort", "reduce", "toSorted"];

    // Whoever calls one of these wants the answer.
    private static readonly HashSet<string> Predicates = ["filter", "some", "every", "find", "findIndex"];

    public override DiagnosticDescriptor[] Reports => [ScriptRules.ReturnsNothing];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var (function, call) in script.Facts.Callbacks)
            {
                var name = call.Callee is MemberExpression { Property: Identifier member } ? member.Name : script.TextOf(call.Callee);
                if (Asking.Contains(name) || name == "@peek")
                    Check(script, function, isAsked: name == "@peek" || Predicates.Contains(name), report);
            }
            if (attribute.Definition?.Name == "computed" && attribute.Name.Key is null && script.Facts.Value is ObjectExpression values)
            {
                foreach (var function in values.Properties.OfType<Property>().Select(property => property.Value).OfType<ArrowFunctionExpression>())
                    Check(script, function, isAsked: true, report);
            }
        }
    }

    // A call by itself may do something without an answer.
    private static void Check(ExpressionScript script, ArrowFunctionExpression function, bool isAsked, TemplateReport report)
    {
        if (function.Body is BlockStatement { Body: [ExpressionStatement { Expression: not (AssignmentExpression or UpdateExpression) } only] }
            && (isAsked || only.Expression is not CallExpression))
            report.Add(ScriptRules.ReturnsNothing, script, function, $"{script.TextOf(function).Split(["=>"], StringSplitOptions.None)[0].Trim()} => {script.TextOf(only.Expression)}");
    }
}
