using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds signals that the page reads above the place that declares them.</summary>
internal sealed class LateSignalRule : TemplateRule
{
    // What reads its signals as soon as it is applied.
    private static readonly HashSet<string> Readers = ["text", "show", "class", "attr", "style", "effect", "init"];

    public override DiagnosticDescriptor[] Reports => [MarkupRules.LateSignal];

    public override void Check(Template template, TemplateReport report)
    {
        var readers = new Dictionary<string, (DatastarAttribute Attribute, JavaScript.ExpressionScript Script, JavaScript.SignalFact Signal)>();
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in template.Attributes)
        {
            if (attribute.Definition?.Name is "signals" or "bind" or "ref" or "indicator" or "computed" && attribute.SignalName is { } name)
            {
                if (declared.Add(name) && attribute.Definition.Name == "signals" && readers.TryGetValue(name, out var reader))
                    report.Add(MarkupRules.LateSignal, reader.Script, reader.Signal.Node, name, attribute.Source.Name);
            }
            if (!Readers.Contains(attribute.Definition?.Name ?? ""))
                continue;
            foreach (var script in attribute.Scripts)
            {
                foreach (var signal in script.Facts.Signals.Where(signal => !signal.IsWritten && !readers.ContainsKey(signal.Path)))
                    readers.Add(signal.Path, (attribute, script, signal));
            }
        }
    }
}
