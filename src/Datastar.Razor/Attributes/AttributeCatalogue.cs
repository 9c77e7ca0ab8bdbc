using Has = Datastar.Razor.Attributes.ModifierCatalogue;

namespace Datastar.Razor.Attributes;

/// <summary>Every attribute of the client: what tag helpers, <see cref="Ds"/> and the documents are made of. To add one is to add a row.</summary>
internal static class AttributeCatalogue
{
    private static readonly List<AttributeDefinition> Rows = [];

    public static readonly AttributeDefinition
        Attr = Row(new("attr", KeyRule.Optional, ValueKind.Expression) { Casing = KeyCasing.AsWritten, HasObjectForm = true }),
        Bind = Row(new("bind", KeyRule.Exclusive, ValueKind.SignalName) { Casing = KeyCasing.Camel, Modifiers = [Has.Case, Has.Prop, Has.Event] }),
        Class = Row(new("class", KeyRule.Optional, ValueKind.Expression) { HasObjectForm = true, Modifiers = [Has.Case] }),
        Computed = Row(new("computed", KeyRule.Optional, ValueKind.Expression) { Casing = KeyCasing.Camel, HasObjectForm = true, Modifiers = [Has.Case] }),
        Effect = Row(new("effect", KeyRule.Denied, ValueKind.Statements)),
        IgnoreElement = Row(new("ignore", KeyRule.Denied, ValueKind.None) { Modifiers = [Has.Self] }),
        IgnoreMorph = Row(new("ignore-morph", KeyRule.Denied, ValueKind.None)),
        Indicator = Row(new("indicator", KeyRule.Exclusive, ValueKind.SignalName) { Casing = KeyCasing.Camel, Modifiers = [Has.Case] }),
        Init = Row(new("init", KeyRule.Denied, ValueKind.Statements) { Modifiers = [Has.Delay, Has.ViewTransition] }),
        JsonSignals = Row(new("json-signals", KeyRule.Denied, ValueKind.OptionalFilter) { Modifiers = [Has.Terse] }),
        On = Row(new("on", KeyRule.Required, ValueKind.Statements) { Modifiers = [Has.Once, Has.Passive, Has.Capture, Has.Case, Has.Delay, Has.Debounce, Has.Throttle, Has.ViewTransition, Has.Window, Has.Document, Has.Outside, Has.Prevent, Has.Stop] }),
        OnIntersect = Row(new("on-intersect", KeyRule.Denied, ValueKind.Statements) { Modifiers = [Has.Once, Has.Exit, Has.Half, Has.Full, Has.Threshold, Has.Delay, Has.Debounce, Has.Throttle, Has.ViewTransition] }),
        OnInterval = Row(new("on-interval", KeyRule.Denied, ValueKind.Statements) { Modifiers = [Has.Every, Has.ViewTransition] }),
        OnSignalPatch = Row(new("on-signal-patch", KeyRule.Denied, ValueKind.Statements) { Modifiers = [Has.Delay, Has.Debounce, Has.Throttle] }),
        OnSignalPatchFilter = Row(new("on-signal-patch-filter", KeyRule.Denied, ValueKind.Filter)),
        PreserveAttr = Row(new("preserve-attr", KeyRule.Denied, ValueKind.Text)),
        Ref = Row(new("ref", KeyRule.Exclusive, ValueKind.SignalName) { Casing = KeyCasing.Camel, Modifiers = [Has.Case] }),
        Show = Row(new("show", KeyRule.Denied, ValueKind.Expression)),
        Signals = Row(new("signals", KeyRule.Optional, ValueKind.Signals) { Casing = KeyCasing.Camel, HasObjectForm = true, Modifiers = [Has.Case, Has.IfMissing] }),
        Style = Row(new("style", KeyRule.Optional, ValueKind.Expression) { Casing = KeyCasing.CssProperty }),
        Text = Row(new("text", KeyRule.Denied, ValueKind.Expression)),

        Animate = Row(new("animate", KeyRule.Optional, ValueKind.Expression) { Pro = true, Casing = KeyCasing.AsWritten, HasObjectForm = true, Modifiers = [Has.Delay, Has.Lasting, Has.Ease, Has.Loop, Has.PingPong] }),
        CustomValidity = Row(new("custom-validity", KeyRule.Denied, ValueKind.Expression) { Pro = true }),
        MatchMedia = Row(new("match-media", KeyRule.Required, ValueKind.Text) { Pro = true, Casing = KeyCasing.Camel, Modifiers = [Has.Case] }),
        OnRaf = Row(new("on-raf", KeyRule.Denied, ValueKind.Statements) { Pro = true, Modifiers = [Has.Throttle] }),
        OnResize = Row(new("on-resize", KeyRule.Denied, ValueKind.Statements) { Pro = true, Modifiers = [Has.Debounce, Has.Throttle] }),
        Persist = Row(new("persist", KeyRule.Optional, ValueKind.OptionalFilter) { Pro = true, Casing = KeyCasing.AsWritten, Modifiers = [Has.Session] }),
        QueryString = Row(new("query-string", KeyRule.Denied, ValueKind.OptionalFilter) { Pro = true, Modifiers = [Has.NotEmpty, Has.History] }),
        ReplaceUrl = Row(new("replace-url", KeyRule.Denied, ValueKind.Expression) { Pro = true }),
        ScrollIntoView = Row(new("scroll-into-view", KeyRule.Denied, ValueKind.None) { Pro = true, Modifiers = Has.Scrolling }),
        ViewTransition = Row(new("view-transition", KeyRule.Denied, ValueKind.Expression) { Pro = true });

    public static IReadOnlyList<AttributeDefinition> All => Rows;

    /// <summary>What no author builds: it is the page's, or the client's own.</summary>
    public static readonly AttributeDefinition[] Unbuilt = [new("nonce", KeyRule.Denied, ValueKind.Text), new("scope-children", KeyRule.Denied, ValueKind.None)];

    /// <summary>The second spelling that an attribute has in templates, since Razor lets one be either bare or typed.</summary>
    public static readonly IReadOnlyDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [$"{IgnoreElement.Name}-{Has.Self.Name}"] = $"{IgnoreElement.Name}__{Has.Self.Name}",
        [JsonSignals.Name + "-filter"] = JsonSignals.Name,
        [Persist.Name + "-filter"] = Persist.Name,
        [QueryString.Name + "-filter"] = QueryString.Name,
    };

    private static AttributeDefinition Row(AttributeDefinition definition)
    {
        Rows.Add(definition);
        return definition;
    }
}
