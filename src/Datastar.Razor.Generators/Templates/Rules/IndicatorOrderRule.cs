using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds indicators behind what starts the request: the client runs attributes in order.</summary>
internal sealed class IndicatorOrderRule : TemplateRule
{
    // What may send a request as soon as it is applied.
    private static readonly HashSet<string> Starters = ["init", "effect"];

    public override DiagnosticDescriptor[] Reports => [MarkupRules.IndicatorAfterInit];

    public override void Check(MarkupElement element, IReadOnlyList<DatastarAttribute> attributes, TemplateReport report)
    {
        var indicator = attributes.FirstOrDefault(attribute => attribute.Definition?.Name == "indicator");
        if (indicator is not null && attributes.TakeWhile(attribute => attribute != indicator).FirstOrDefault(attribute => Starters.Contains(attribute.Definition?.Name ?? "")) is { } starter)
        {
            if (starter.Definition!.Name == "init" || starter.Scripts.Any(script => script.Facts.Actions.Count > 0))
                report.Add(MarkupRules.IndicatorAfterInit, indicator, indicator.Source.Name, starter.Source.Name, $"{indicator.Renamed(indicator.Source.Name)} {starter.Renamed(starter.Source.Name)}");
        }
    }
}
