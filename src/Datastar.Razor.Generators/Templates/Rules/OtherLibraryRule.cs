using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds names that Alpine, Vue and jQuery have in their expressions, and <c>this</c>, which is not the element.</summary>
internal sealed class OtherLibraryRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.OtherLibrary];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var signal in script.Facts.Signals.Where(signal => signal.Path[0] != '$' || !signal.IsCalled))
            {
                var name = signal.Path.Split('.')[0];
                // Earlier versions had local signals behind two dollar signs; components of Pro have them today.
                if (name[0] == '$' && !report.Client.Pro)
                    report.Add(ScriptRules.OtherLibrary, script, signal.Node, "$" + name, $"'{name}'");
                else if (signal.Path == name + ".value" && report.Templates.Signals.IsPlain(name))
                    report.Add(ScriptRules.OtherLibrary, script, signal.Node, $"${name}.value", $"'${name}'");
                else if (OtherLibraries.Magics.TryGetValue(name, out var instead) && !report.Templates.Signals.Declares(name))
                    report.Add(ScriptRules.OtherLibrary, script, signal.Node, "$" + name, instead);
            }
            foreach (var context in script.Facts.FreeNames.Where(name => OtherLibraries.Contexts.Contains(name.Name) && name.Use is NameUse.Object))
                report.Add(ScriptRules.OtherLibrary, script, context.Node, context.Name, "the signal itself, such as '$name'");
            foreach (var call in script.Facts.FreeNames.Where(name => name is { Name: "$", Use: NameUse.Callee }))
                report.Add(ScriptRules.OtherLibrary, script, call.Node, "$(…)", "document.querySelector(…)");
            foreach (var self in script.Facts.Windows)
                report.Add(ScriptRules.OtherLibrary, script, self, "this", "'el' for the element");
        }
    }
}
