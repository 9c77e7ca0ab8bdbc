using Acornima.Ast;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds objects in which a name stands twice: <c>{count: 0, count: 1}</c>.</summary>
internal sealed class NameTwiceRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.NameTwice];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            if (script.Facts.Value is not ObjectExpression value)
                continue;
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in value.Properties.OfType<Property>().Where(property => !property.Computed))
            {
                if (script.TextOf(property.Key).Trim('\'', '"') is var name && !names.Add(name))
                    report.Add(ScriptRules.NameTwice, script, property.Key, name);
            }
        }
    }
}
