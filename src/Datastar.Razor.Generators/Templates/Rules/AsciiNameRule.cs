using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds signals with other letters than a to z, at which the client takes the name to end: <c>$größe</c>.</summary>
internal sealed class AsciiNameRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.NotAscii];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var signal in script.Facts.Signals.Where(signal => signal.Path.Any(c => c > 127 && c != ScriptText.Hole)))
                report.Add(ScriptRules.NotAscii, script, signal.Node, "$" + signal.Path, "$" + SignalNaming.ToAscii(signal.Path));
        }
    }
}
