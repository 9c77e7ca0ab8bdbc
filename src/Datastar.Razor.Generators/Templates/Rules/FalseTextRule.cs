using Acornima.Ast;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds the text <c>'false'</c> where the client wants true or false: <c>data-attr:disabled="$a ? 'true' : 'false'"</c>.</summary>
internal sealed class FalseTextRule : TemplateRule
{
    private static readonly HashSet<string> Flags = new("disabled checked hidden readonly required selected open multiple autofocus novalidate inert".Split(' '), StringComparer.OrdinalIgnoreCase);

    public override DiagnosticDescriptor[] Reports => [ScriptRules.FalseText];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Name: "show" or "class" or "attr" } definition)
            return;
        foreach (var script in attribute.Scripts)
        {
            if (script.Facts.Value is not { } value)
                continue;
            if (definition.Name == "show" || attribute.Name.Key is { } key && IsFlag(definition.Name, key))
                Check(value, script, report);
            foreach (var property in (value as ObjectExpression)?.Properties.OfType<Property>() ?? [])
            {
                if (IsFlag(definition.Name, script.TextOf(property.Key).Trim('\'', '"')))
                    Check(property.Value, script, report);
            }
        }
    }

    private static bool IsFlag(string attribute, string key) => attribute == "class" || attribute == "attr" && Flags.Contains(key);

    private static void Check(Node value, ExpressionScript script, TemplateReport report)
    {
        if (value is StringLiteral { Value: "false" or "no" or "off" })
            report.Add(ScriptRules.FalseText, script, value, script.TextOf(value), "false");
        else if (value is ConditionalExpression choice)
        {
            Check(choice.Consequent, script, report);
            Check(choice.Alternate, script, report);
        }
    }
}
