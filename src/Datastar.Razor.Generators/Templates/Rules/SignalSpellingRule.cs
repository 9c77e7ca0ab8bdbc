using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds signals whose name is near a declared one and not declared itself.</summary>
internal sealed class SignalSpellingRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.MisspeltSignal];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var signal in script.Facts.Signals.Where(signal => !signal.IsCalled))
            {
                var root = signal.Path.Split('.')[0];
                if (!root.Contains(JavaScript.ScriptText.Hole.ToString()) && report.Templates.Signals.Meant(root) is { } meant)
                    report.Add(ScriptRules.MisspeltSignal, script, signal.Node, root, meant);
                else if (!signal.Path.Contains(JavaScript.ScriptText.Hole.ToString()) && report.Templates.Signals.MeantPath(signal.Path) is { } path && !JavaScript.JsMembers.Has(signal.Path.Split('.').Last()))
                    report.Add(ScriptRules.MisspeltSignal, script, signal.Node, signal.Path, path);
            }
        }
    }
}
