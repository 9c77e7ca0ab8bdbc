using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds double underscores that were meant as part of a name: <c>data-signals:foo__bar</c>, <c>data-class:card__title</c>.</summary>
internal sealed class DoubleUnderscoreRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.DoubleUnderscore];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (PartOfName(attribute) is { } part)
            report.Add(MarkupRules.DoubleUnderscore, attribute, part.ToString(), Replacement(attribute));
    }

    /// <summary>The first modifier, where the attribute has none of the name and none is near.</summary>
    public static WrittenModifier? PartOfName(DatastarAttribute attribute) =>
        attribute.Definition is { } definition && attribute.Name.Key is { Length: > 0 } && definition.Name != "on" && definition.Key != Attributes.KeyRule.Denied
        && attribute.Name.Modifiers.Count > 0 && IsPartOfName(definition, attribute.Name.Modifiers[0]) ? attribute.Name.Modifiers[0] : null;

    private static bool IsPartOfName(AttributeDefinition definition, WrittenModifier modifier) =>
        definition.FindModifier(modifier.Name) is null && Misspelling.Find(modifier.Name, definition.Modifiers.Select(known => known.Name)) is null
        && !ModifierRule.IsAnywhere(modifier.Name);

    private static string Replacement(DatastarAttribute attribute)
    {
        var known = attribute.Name.Modifiers.SkipWhile(modifier => attribute.Definition!.FindModifier(modifier.Name) is null).ToList();
        var whole = attribute.Name.Key + string.Concat(attribute.Name.Modifiers.Take(attribute.Name.Modifiers.Count - known.Count));
        return attribute.Definition is { Casing: not KeyCasing.Camel, HasObjectForm: true } && !attribute.IsTyped
            ? attribute.Renamed(attribute.Name.With(key: "", modifiers: known), $"{{'{whole}': {attribute.WrittenValue}}}")
            : attribute.Renamed(attribute.Name.With(key: SignalNaming.AsKey(whole), modifiers: known));
    }
}
