using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds actions of the client whose at sign Razor takes for its own.</summary>
internal sealed class UnescapedActionRule : TemplateRule
{
    // The typed action, with the quotes of JavaScript.
    private static readonly Regex Quoted = new(@"^(Get|Post|Put|Patch|Delete)\('([^'\\]{2,})'", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [ScriptRules.UnescapedAction];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var part in attribute.IsTyped ? [] : attribute.Source.Value?.Parts.Where(part => !part.IsText) ?? [])
        {
            if (Quoted.Match(part.Text) is { Success: true } call)
                report.Add(ScriptRules.UnescapedAction, new TextSpan(part.Start, call.Length), "@" + call.Value + ")", $"@{call.Groups[1].Value}(\"{call.Groups[2].Value}\")", $"@@{call.Groups[1].Value.ToLowerInvariant()}('{call.Groups[2].Value}')");
        }
        foreach (var script in attribute.Scripts)
        {
            foreach (var place in script.Source.UnescapedActions)
            {
                var part = attribute.Source.Value!.Parts.First(part => part.Start == place + 1);
                var name = part.Text.Substring(0, part.Text.IndexOf('('));
                var typed = ClientActions.Find(name) is { IsRequest: true } ? $"@{SignalNaming.FirstToUpper(part.Text).Replace('\'', '"')}" : $"@{SignalNaming.FirstToUpper(name)}(…)";
                report.Add(ScriptRules.UnescapedAction, new TextSpan(place, part.Text.Length + 1), "@" + part.Text, typed, "@@" + part.Text);
            }
        }
    }
}
