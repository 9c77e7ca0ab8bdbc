namespace Datastar.Razor.Tests.Attributes;

/// <summary>The typed way of each modifier, by the name and first argument that the client knows it by.</summary>
internal static class TypedModifiers
{
    private static readonly DatastarExpression<bool> Open = new Signal<bool>("open");
    private static readonly Signal<string> Title = new("title");

    public static readonly Dictionary<string, Func<DatastarExpression>> All = new()
    {
        ["once"] = () => Open.Once(),
        ["passive"] = () => Open.Passive(),
        ["capture"] = () => Open.Capture(),
        ["case.camel"] = () => Title.Case(Casing.Camel),
        ["case.kebab"] = () => Title.Case(Casing.Kebab),
        ["case.snake"] = () => Title.Case(Casing.Snake),
        ["case.pascal"] = () => Title.Case(Casing.Pascal),
        ["delay.500ms"] = () => Open.Delay(500.Milliseconds()),
        ["delay.1500ms"] = () => Open.Delay(TimeSpan.FromSeconds(1.5)),
        ["debounce.200ms"] = () => Open.Debounce(200.Milliseconds()),
        ["debounce.2s.leading"] = () => Open.Debounce(2.Seconds(), leading: true),
        ["debounce.2s.leading.notrailing"] = () => Open.Debounce(2.Seconds(), leading: true, trailing: false),
        ["throttle.1s"] = () => Open.Throttle(1.Seconds()),
        ["throttle.1s.noleading.trailing"] = () => Open.Throttle(1.Seconds(), leading: false, trailing: true),
        ["viewtransition"] = () => Open.ViewTransition(),
        ["window"] = () => Open.Window(),
        ["document"] = () => Open.Document(),
        ["outside"] = () => Open.Outside(),
        ["prevent"] = () => Open.Prevent(),
        ["stop"] = () => Open.Stop(),
        ["exit"] = () => Open.Exit(),
        ["half"] = () => Open.Half(),
        ["full"] = () => Open.Full(),
        ["threshold.25"] = () => Open.Threshold(25),
        ["duration.5s"] = () => Open.Every(5.Seconds()),
        ["duration.500ms"] = () => Open.Duration(500.Milliseconds()),
        ["duration.5s.leading"] = () => Open.Every(5.Seconds(), leading: true),
        ["prop.value-as-number"] = () => Title.Prop("valueAsNumber"),
        ["event.change.blur"] = () => Title.Event("change", "blur"),
        ["ifmissing"] = () => Open.IfMissing(),
        ["ease.ease-in"] = () => Open.Ease("ease-in"),
        ["loop"] = () => Open.Loop(),
        ["pingpong"] = () => Open.PingPong(),
        ["terse"] = () => new SignalFilter().Terse(),
        ["session"] = () => new SignalFilter().Session(),
        ["filter"] = () => new SignalFilter().Filter(),
        ["history"] = () => new SignalFilter().History(),
    };

    /// <summary>An attribute with a value, by the name that the client knows it by: what takes an expression.</summary>
    public static readonly Dictionary<string, Func<DatastarExpression, DatastarAttributes>> Attributes = new()
    {
        ["attr"] = e => Ds.Attr("title", e),
        ["bind"] = e => Ds.Bind((Signal<string>)e),
        ["class"] = e => Ds.Class("my-class", Condition(e)),
        ["computed"] = e => Ds.Computed("my-signal", e),
        ["effect"] = Ds.Effect,
        ["indicator"] = e => Ds.Indicator((Signal<string>)e),
        ["init"] = Ds.Init,
        ["json-signals"] = e => Ds.JsonSignals((SignalFilter)e),
        ["on"] = e => Ds.On("my-event", e),
        ["on-intersect"] = Ds.OnIntersect,
        ["on-interval"] = Ds.OnInterval,
        ["on-signal-patch"] = Ds.OnSignalPatch,
        ["on-signal-patch-filter"] = e => Ds.OnSignalPatchFilter((SignalFilter)e),
        ["ref"] = e => Ds.Ref((Signal<string>)e),
        ["show"] = e => Ds.Show(Condition(e)),
        ["signals"] = e => Ds.Signal("my-signal", e),
        ["style"] = e => Ds.Style("color", e),
        ["text"] = Ds.Text,
        ["animate"] = e => Ds.Animate("width", e),
        ["custom-validity"] = e => Ds.CustomValidity((DatastarExpression<string>)e),
        ["on-raf"] = Ds.OnRaf,
        ["on-resize"] = Ds.OnResize,
        ["persist"] = e => Ds.Persist((SignalFilter)e),
        ["query-string"] = e => Ds.QueryString((SignalFilter)e),
        ["replace-url"] = e => Ds.ReplaceUrl((DatastarExpression<string>)e),
        ["view-transition"] = e => Ds.ViewTransition((DatastarExpression<string>)e),
    };

    /// <summary>Attributes without an expression, and those whose modifiers are arguments too.</summary>
    public static readonly Dictionary<string, DatastarAttributes[]> Bare = new()
    {
        ["ignore"] = [Ds.Ignore(), Ds.IgnoreSelf()],
        ["ignore-morph"] = [Ds.IgnoreMorph()],
        ["preserve-attr"] = [Ds.PreserveAttr("open", "class")],
        ["match-media"] = [Ds.MatchMedia("isDark", "(prefers-color-scheme: dark)"), Ds.MatchMedia("IsDark", "print"), Ds.MatchMedia("is-dark", "print")],
        ["signals"] = [Ds.Signals(new { a = 1 }, ifMissing: true), Ds.Signal("a", 1, ifMissing: true)],
        ["json-signals"] = [Ds.JsonSignals(terse: true)],
        ["persist"] = [Ds.Persist(session: true), Ds.Persist(key: "mine")],
        ["query-string"] = [Ds.QueryString(leaveOutEmpty: true, history: true)],
        ["scroll-into-view"] =
        [
            Ds.ScrollIntoView(),
            .. from behavior in Enum.GetValues<ScrollBehavior>() select Ds.ScrollIntoView(new() { Behavior = behavior, Focus = true }),
            .. from place in Enum.GetValues<ScrollAlignment>() select Ds.ScrollIntoView(new() { Horizontal = place, Vertical = place }),
        ],
    };

    private static DatastarExpression<bool> Condition(DatastarExpression expression) => expression as DatastarExpression<bool> ?? Open;
}
