using Acornima.Ast;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds functions with braces and without <c>return</c> where a value is wanted: <c>$items.map(x => { x.name })</c>.</summary>
internal sealed class CallbackRule : TemplateRule
{
    private static readonly HashSet<string> Asking = ["map", "filter", "some", "every", "find", "findIndex", "flatMap", "sort", "reduce", "toSorted"];

    public override DiagnosticDescriptor[] Reports => [ScriptRules.ReturnsNothing];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var (function, call) in script.Facts.Callbacks)
            {
                if (call.Callee is MemberExpression { Property: Identifier { Name: var name } } && Asking.Contains(name) || script.TextOf(call.Callee) == "@peek")
                    Check(script, function, report);
            }
            if (attribute.Definition?.Name == "computed" && attribute.Name.Key is null && script.Facts.Value is ObjectExpression values)
            {
                foreach (var function in values.Properties.OfType<Property>().Select(property => property.Value).OfType<ArrowFunctionExpression>())
                    Check(script, function, report);
            }
        }
    }

    private static void Check(ExpressionScript script, ArrowFunctionExpression function, TemplateReport report)
    {
        if (function.Body is BlockStatement { Body: [ExpressionStatement { Expression: not AssignmentExpression } only] })
            report.Add(ScriptRules.ReturnsNothing, script, function, $"{script.TextOf(function).Split(["=>"], StringSplitOptions.None)[0].Trim()} => {script.TextOf(only.Expression)}");
    }
}
