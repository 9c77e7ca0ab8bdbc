using System.Globalization;
using Microsoft.CodeAnalysis;
using Argument = Datastar.Razor.Attributes.ModifierArgument;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds thresholds that are no whole percentage: <c>__threshold.0.25</c>.</summary>
internal sealed class ThresholdRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.BadThreshold];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var modifier in attribute.Name.Modifiers)
        {
            if (attribute.Definition?.FindModifier(modifier.Name) is { Argument: Argument.Percentage } && !(modifier.Arguments.Count == 1 && IsPercentage(modifier.Arguments[0])))
                report.Add(MarkupRules.BadThreshold, attribute, modifier.ToString(), ModifierRule.Replace(attribute, modifier, new WrittenModifier(modifier.Name, [Meant(modifier.Arguments)])));
        }
    }

    private static bool IsPercentage(string argument) => int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= 100;

    private static string Meant(IReadOnlyList<string> given)
    {
        if (given.Count == 2 && given[0] == "0" && IsPercentage(given[1]))
            return given[1].Length == 1 ? given[1] + "0" : given[1];
        return given.Count == 1 && given[0].TrimEnd('%') is var number && IsPercentage(number) ? number : "25";
    }
}
