using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds modifiers that are given twice, and those that exclude each other.</summary>
internal sealed class RepeatedModifierRule : TemplateRule
{
    // In each group the client reads the first that is there.
    private static readonly string[][] Groups =
    [
        ["outside", "window", "document"], ["full", "half", "threshold"],
        ["smooth", "instant", "auto"], ["hstart", "hcenter", "hend", "hnearest"], ["vstart", "vcenter", "vend", "vnearest"],
    ];

    public override DiagnosticDescriptor[] Reports => [MarkupRules.RepeatedModifier, MarkupRules.ConflictingModifiers];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { } definition || attribute.Name.Modifiers.Count < 2)
            return;
        var modifiers = attribute.Name.Modifiers;
        if (modifiers.GroupBy(modifier => modifier.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            report.Add(MarkupRules.RepeatedModifier, attribute, "__" + twice.Key, attribute.Renamed(attribute.Name.With(modifiers: modifiers.GroupBy(modifier => modifier.Name).Select(group => group.First()))));
        foreach (var group in Groups)
        {
            var given = group.Where(name => definition.FindModifier(name) is not null && modifiers.Any(modifier => modifier.Name == name)).ToList();
            if (given.Count > 1)
                report.Add(MarkupRules.ConflictingModifiers, attribute, "__" + given[0], "__" + given[1], attribute.Renamed(attribute.Name.With(modifiers: modifiers.Where(modifier => modifier.Name == given[0] || !group.Contains(modifier.Name)))));
        }
    }
}
