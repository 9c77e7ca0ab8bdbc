using Datastar.Razor.Generators.Templates.Rules;

namespace Datastar.Razor.Generators.Templates;

/// <summary>The rules for templates. To add one is to add a line.</summary>
internal static class TemplateRules
{
    /// <summary>The rules for code that may go into any attribute.</summary>
    public static readonly TemplateRule[] OfCode =
    [
        new ScriptSyntaxRule(), new ActionNameRule(), new ActionArgumentRule(), new ActionOptionRule(), new HyphenRule(), new TemplateLiteralRule(), new SignalSpellingRule(), new MemberSpellingRule(),
        new SignalInQuotesRule(), new OtherLibraryRule(), new KeyComparisonRule(), new ValueInQuotesRule(), new ConditionRule(), new CallbackRule(), new AssignedValueRule(), new AsciiNameRule(),
        new UrlHoleRule(), new DeclaredSignalRule(),
    ];

    public static readonly TemplateRule[] All =
    [
        .. OfCode,
        new UnknownAttributeRule(), new EarlierAttributeRule(), new KeyRule(), new ValueRule(), new SignalNameRule(), new UpperCaseKeyRule(), new DoubleUnderscoreRule(),
        new DotModifierRule(), new ModifierRule(), new DurationRule(), new ThresholdRule(), new RepeatedModifierRule(), new EventRule(),
        new IndicatorOrderRule(), new FilterWithoutListenerRule(), new ProAttributeRule(), new DuplicateAttributeRule(), new LateSignalRule(),
        new FormRule(), new NameRule(), new ComputedObjectRule(), new UnescapedActionRule(), new ComparisonRule(),
        new ObjectValueRule(), new SingleValueRule(), new AssignmentRule(), new FunctionValueRule(), new IdleStatementRule(), new NameTwiceRule(),
        new BindElementRule(), new ElementValueRule(), new ElementRule(), new RequestShownRule(), new OwnChangeRule(), new FalseTextRule(), new UnquotedValueRule(), new AttributeListRule(), new ForeignAttributeRule(),
        new TypedAttributeRule(), new TagHelperRule(), new TypedValueRule(), new TypedTextRule(), new BehindExpressionRule(), new ClientScriptRule(), new DuplicateIdRule(), new UnclosedElementRule(), new NestingRule(),
        new FormFieldRule(), new BrowserTooRule(), new TwoPurposesRule(), new SignalAsTextRule(), new ViewTagHelperRule(),
    ];
}
