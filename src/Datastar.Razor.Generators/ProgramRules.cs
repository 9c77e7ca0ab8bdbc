using Datastar.Razor.Generators.Endpoints;
using Datastar.Razor.Generators.Expressions;
using Datastar.Razor.Generators.Injection;
using Datastar.Razor.Generators.JavaScript;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Patches;
using Datastar.Razor.Generators.Signals;
using Datastar.Razor.Generators.Tasks;

namespace Datastar.Razor.Generators;

/// <summary>The rules over the operations of a program. To add one is to add a line.</summary>
internal static class ProgramRules
{
    /// <summary>New rules, for one compilation.</summary>
    public static ProgramRule[] Create() =>
    [
        new EndpointRule(), new EndpointSignatureRule(), new EndpointParameterRule(), new TopicRule(), new FormOptionRule(), new ControllerActionRule(), new HandlerRouteRule(), new ServiceRule(), new UrlObjectRule(),
        new WrittenExpressionRule(), new WrittenObjectRule(), new AttributeValueRule(), new ConstantShowRule(), new EqualsRule(), new GluedUrlRule(), new ExpressionInStringRule(),
        new AskedOnServerRule(), new MatchedExpressionRule(), new SetSignalRule(), new TwiceRule(), new OtherNameRule(), new OtherTypeRule(), new NamedOptionRule(), new SliceTextRule(), new DroppedValueRule(), new LostFilterRule(), new KeyNameRule(), new RefusedValueRule(), new SignalPathRule(), new ViewHelperRule(), new EventNameRule(), new JsCallRule(),
        new PatchPlaceRule(), new SelectorRule(), new StatusRule(), new ScriptRule(), new SliceAgainRule(),
        new DeclaredNameRule(), new SignalValueRule(), new LocalSignalRule(),
        new TemplateTaskRule(), new InjectionRule(), new RawAttributeRule(),
        new UrlHoleRule(), new FilterPatternRule(), new OwnSignalRule(), new OtherApiRule(),
    ];
}
