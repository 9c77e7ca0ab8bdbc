using Has = Datastar.Razor.Attributes.ModifierCatalogue;

namespace Datastar.Razor.Attributes;

/// <summary>Every attribute of the client: what tag helpers, <see cref="Ds"/> and the documents are made of. To add one is to add a row.</summary>
internal static class AttributeCatalogue
{
    private static readonly List<AttributeDefinition> Rows = [];

    public static readonly AttributeDefinition
        Attr = Row(new("attr", KeyRule.Optional, ValueKind.Expression, "Keeps an HTML attribute equal to an expression") { Casing = KeyCasing.AsWritten, HasObjectForm = true }),
        Bind = Row(new("bind", KeyRule.Exclusive, ValueKind.SignalName, "Binds a signal and the element's value both ways") { Casing = KeyCasing.Camel, Modifiers = [Has.Case, Has.Prop, Has.Event] }),
        Class = Row(new("class", KeyRule.Optional, ValueKind.Expression, "Adds or removes a class on a condition") { HasObjectForm = true, Modifiers = [Has.Case] }),
        Computed = Row(new("computed", KeyRule.Optional, ValueKind.Expression, "Creates a read-only signal computed from others") { Casing = KeyCasing.Camel, HasObjectForm = true, Modifiers = [Has.Case] }),
        Effect = Row(new("effect", KeyRule.Denied, ValueKind.Statements, "Runs on load and whenever a signal that it reads changes")),
        IgnoreElement = Row(new("ignore", KeyRule.Denied, ValueKind.None, "Keeps Datastar away from the element and its descendants") { Modifiers = [Has.Self] }),
        IgnoreMorph = Row(new("ignore-morph", KeyRule.Denied, ValueKind.None, "Keeps morphing away from the element and its descendants")),
        Indicator = Row(new("indicator", KeyRule.Exclusive, ValueKind.SignalName, "A boolean signal that is true while a request of this element runs") { Casing = KeyCasing.Camel, Modifiers = [Has.Case] }),
        Init = Row(new("init", KeyRule.Denied, ValueKind.Statements, "Runs when the element is loaded or inserted") { Modifiers = [Has.Delay, Has.ViewTransition] }),
        JsonSignals = Row(new("json-signals", KeyRule.Denied, ValueKind.OptionalFilter, "Shows the signals as JSON text") { Modifiers = [Has.Terse] }),
        On = Row(new("on", KeyRule.Required, ValueKind.Statements, "Runs when an event fires") { Modifiers = [Has.Once, Has.Passive, Has.Capture, Has.Case, Has.Delay, Has.Debounce, Has.Throttle, Has.ViewTransition, Has.Window, Has.Document, Has.Outside, Has.Prevent, Has.Stop] }),
        OnIntersect = Row(new("on-intersect", KeyRule.Denied, ValueKind.Statements, "Runs when the element enters the viewport") { Modifiers = [Has.Once, Has.Exit, Has.Half, Has.Full, Has.Threshold, Has.Delay, Has.Debounce, Has.Throttle, Has.ViewTransition] }),
        OnInterval = Row(new("on-interval", KeyRule.Denied, ValueKind.Statements, "Runs periodically, every second by default") { Modifiers = [Has.Every, Has.ViewTransition] }),
        OnSignalPatch = Row(new("on-signal-patch", KeyRule.Denied, ValueKind.Statements, "Runs when signals were patched") { Modifiers = [Has.Delay, Has.Debounce, Has.Throttle] }),
        OnSignalPatchFilter = Row(new("on-signal-patch-filter", KeyRule.Denied, ValueKind.Filter, "Limits data-on-signal-patch of the same element to some signals")),
        PreserveAttr = Row(new("preserve-attr", KeyRule.Denied, ValueKind.Text, "Names the attributes that morphing leaves alone")),
        Ref = Row(new("ref", KeyRule.Exclusive, ValueKind.SignalName, "A signal that holds the element") { Casing = KeyCasing.Camel, Modifiers = [Has.Case] }),
        Show = Row(new("show", KeyRule.Denied, ValueKind.Expression, "Shows the element on a condition")),
        Signals = Row(new("signals", KeyRule.Optional, ValueKind.Signals, "Creates or changes signals") { Casing = KeyCasing.Camel, HasObjectForm = true, Modifiers = [Has.Case, Has.IfMissing] }),
        Style = Row(new("style", KeyRule.Optional, ValueKind.Expression, "Sets an inline style") { Casing = KeyCasing.CssProperty }),
        Text = Row(new("text", KeyRule.Denied, ValueKind.Expression, "Sets the text content")),

        Animate = Row(new("animate", KeyRule.Optional, ValueKind.Expression, "Animates attribute values towards expression results") { Pro = true, Casing = KeyCasing.AsWritten, HasObjectForm = true, Modifiers = [Has.Delay, Has.Lasting, Has.Ease, Has.Loop, Has.PingPong] }),
        CustomValidity = Row(new("custom-validity", KeyRule.Denied, ValueKind.Expression, "Sets the validation message of a form control") { Pro = true }),
        MatchMedia = Row(new("match-media", KeyRule.Required, ValueKind.Text, "A boolean signal that follows a media query") { Pro = true, Casing = KeyCasing.Camel, Modifiers = [Has.Case] }),
        OnRaf = Row(new("on-raf", KeyRule.Denied, ValueKind.Statements, "Runs on every animation frame") { Pro = true, Modifiers = [Has.Throttle] }),
        OnResize = Row(new("on-resize", KeyRule.Denied, ValueKind.Statements, "Runs when the element's size changes") { Pro = true, Modifiers = [Has.Debounce, Has.Throttle] }),
        Persist = Row(new("persist", KeyRule.Optional, ValueKind.OptionalFilter, "Keeps signals in web storage; the key is the storage key") { Pro = true, Casing = KeyCasing.AsWritten, Modifiers = [Has.Session] }),
        QueryString = Row(new("query-string", KeyRule.Denied, ValueKind.OptionalFilter, "Keeps signals and the query string the same") { Pro = true, Modifiers = [Has.NotEmpty, Has.History] }),
        ReplaceUrl = Row(new("replace-url", KeyRule.Denied, ValueKind.Expression, "Replaces the URL in the address bar") { Pro = true }),
        ScrollIntoView = Row(new("scroll-into-view", KeyRule.Denied, ValueKind.None, "Scrolls the element into view") { Pro = true, Modifiers = Has.Scrolling }),
        ViewTransition = Row(new("view-transition", KeyRule.Denied, ValueKind.Expression, "Sets the view transition name") { Pro = true });

    public static IReadOnlyList<AttributeDefinition> All => Rows;

    private static AttributeDefinition Row(AttributeDefinition definition)
    {
        Rows.Add(definition);
        return definition;
    }
}
