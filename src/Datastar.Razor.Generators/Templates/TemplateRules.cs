using Datastar.Razor.Generators.Templates.Rules;

namespace Datastar.Razor.Generators.Templates;

/// <summary>The rules for templates. To add one is to add a line.</summary>
internal static class TemplateRules
{
    public static readonly TemplateRule[] All =
    [
        new UnknownAttributeRule(), new EarlierAttributeRule(), new KeyRule(), new ValueRule(), new SignalNameRule(), new UpperCaseKeyRule(), new DoubleUnderscoreRule(),
        new DotModifierRule(), new ModifierRule(), new DurationRule(), new ThresholdRule(), new RepeatedModifierRule(), new EventRule(),
        new IndicatorOrderRule(), new FilterWithoutListenerRule(), new ProAttributeRule(), new DuplicateAttributeRule(), new LateSignalRule(),
        new ScriptSyntaxRule(), new ActionNameRule(), new ActionArgumentRule(), new ActionOptionRule(), new FormRule(), new NameRule(), new HyphenRule(),
        new TemplateLiteralRule(), new ComputedObjectRule(), new SignalSpellingRule(), new UnescapedActionRule(),
        new TypedAttributeRule(), new TagHelperRule(), new TypedValueRule(), new ClientScriptRule(), new DuplicateIdRule(), new UnclosedElementRule(),
    ];
}
