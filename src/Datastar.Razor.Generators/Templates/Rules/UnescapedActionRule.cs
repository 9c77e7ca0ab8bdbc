using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds actions of the client whose at sign Razor takes for its own.</summary>
internal sealed class UnescapedActionRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.UnescapedAction];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var place in script.Source.UnescapedActions)
            {
                var part = attribute.Source.Value!.Parts.First(part => part.Start == place + 1);
                var name = part.Text.Substring(0, part.Text.IndexOf('('));
                var typed = ClientActions.Find(name) is { IsRequest: true } ? $"@{SignalNaming.FirstToUpper(part.Text).Replace('\'', '"')}" : $"@{SignalNaming.FirstToUpper(name)}(…)";
                report.Add(ScriptRules.UnescapedAction, new TextSpan(place, part.Text.Length + 1), "@" + part.Text, typed);
            }
        }
    }
}
