using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds upper case in keys of <c>data-*</c>, which no browser hands on. The tag helpers and <c>Ds</c> see to it themselves.</summary>
internal sealed class UpperCaseKeyRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.UpperCaseKey];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (!attribute.IsTyped && attribute.Definition is { } definition && definition.Key != Attributes.KeyRule.Denied && attribute.Name.Key is { } key && key.Any(char.IsUpper))
            report.Add(MarkupRules.UpperCaseKey, attribute, attribute.Source.Name, Replacement(attribute, definition, key));
    }

    private static string Replacement(DatastarAttribute attribute, AttributeDefinition definition, string key)
    {
        var name = attribute.Name;
        var hyphenated = SignalNaming.Hyphenate(key);
        if (definition.Name == "on" && KnownEvents.All.Contains(key.ToLowerInvariant()))
            return attribute.Renamed(name.With(key: key.ToLowerInvariant()));
        if (definition.Casing == KeyCasing.AsWritten && !hyphenated.StartsWith("aria-", StringComparison.Ordinal) && definition.HasObjectForm)
            return attribute.Renamed(name.With(key: ""), $"{{{key}: {attribute.WrittenValue}}}");
        if (definition.Casing != KeyCasing.Kebab || name.Modifiers.Any(modifier => modifier.Name == "case"))
            return attribute.Renamed(name.With(key: hyphenated));
        var casing = char.IsUpper(key[0]) ? "pascal" : "camel";
        return attribute.Renamed(name.With(key: hyphenated, modifiers: name.Modifiers.Prepend(new("case", [casing]))));
    }
}
