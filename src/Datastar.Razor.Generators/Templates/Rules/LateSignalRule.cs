using Acornima.Ast;
using Datastar.Razor.Generators.JavaScript;
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
        var readers = new Dictionary<string, (ExpressionScript Script, SignalFact Signal)>();
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in template.Attributes)
        {
            foreach (var name in Declared(attribute).Where(declared.Add))
            {
                if (attribute.Definition!.Name == "signals" && readers.TryGetValue(name, out var reader))
                    report.Add(MarkupRules.LateSignal, reader.Script, reader.Signal.Node, name, attribute.Source.Name);
            }
            if (!Readers.Contains(attribute.Definition?.Name ?? ""))
                continue;
            foreach (var script in attribute.Scripts)
            {
                foreach (var signal in script.Facts.Signals.Where(signal => !signal.IsWritten && !readers.ContainsKey(signal.Path)))
                    readers.Add(signal.Path, (script, signal));
            }
        }
    }

    // What an object declares is declared as well.
    private static IEnumerable<string> Declared(DatastarAttribute attribute)
    {
        if (attribute.Definition?.Name is not ("signals" or "bind" or "ref" or "indicator" or "computed"))
            return [];
        if (attribute.SignalName is { } name)
            return [name];
        return attribute.Scripts.Select(script => script.Facts.Value).OfType<ObjectExpression>().SelectMany(value => value.Properties.OfType<Property>())
            .Select(property => (property.Key as Identifier)?.Name ?? (property.Key as StringLiteral)?.Value).OfType<string>();
    }
}
