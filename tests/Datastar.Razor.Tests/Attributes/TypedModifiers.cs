using System.Runtime.CompilerServices;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>The typed way of each modifier, by the name and first argument that the client knows it by.</summary>
internal static class TypedModifiers
{
    public static readonly (string Modifier, Func<DatastarExpression> Make, string Code)[] All =
    [
        Of("once", () => S.Open.Once()),
        Of("passive", () => S.Open.Passive()),
        Of("capture", () => S.Open.Capture()),
        Of("case.camel", () => S.Title.Case(Casing.Camel)),
        Of("case.kebab", () => S.Title.Case(Casing.Kebab)),
        Of("case.snake", () => S.Title.Case(Casing.Snake)),
        Of("case.pascal", () => S.Title.Case(Casing.Pascal)),
        Of("delay.500ms", () => S.Open.Delay(500.Milliseconds())),
        Of("delay.1500ms", () => S.Open.Delay(TimeSpan.FromSeconds(1.5))),
        Of("debounce.200ms", () => S.Open.Debounce(200.Milliseconds())),
        Of("debounce.2s.leading", () => S.Open.Debounce(2.Seconds(), leading: true)),
        Of("debounce.2s.leading.notrailing", () => S.Open.Debounce(2.Seconds(), leading: true, trailing: false)),
        Of("throttle.1s", () => S.Open.Throttle(1.Seconds())),
        Of("throttle.1s.noleading.trailing", () => S.Open.Throttle(1.Seconds(), leading: false, trailing: true)),
        Of("viewtransition", () => S.Open.ViewTransition()),
        Of("window", () => S.Open.Window()),
        Of("document", () => S.Open.Document()),
        Of("outside", () => S.Open.Outside()),
        Of("prevent", () => S.Open.Prevent()),
        Of("stop", () => S.Open.Stop()),
        Of("exit", () => S.Open.Exit()),
        Of("half", () => S.Open.Half()),
        Of("full", () => S.Open.Full()),
        Of("threshold.25", () => S.Open.Threshold(25)),
        Of("duration.5s", () => S.Open.Every(5.Seconds())),
        Of("duration.500ms", () => S.Open.Duration(500.Milliseconds())),
        Of("duration.5s.leading", () => S.Open.Every(5.Seconds(), leading: true)),
        Of("prop.value-as-number", () => S.Title.Prop("valueAsNumber")),
        Of("event.change.blur", () => S.Title.Event("change", "blur")),
        Of("ifmissing", () => S.Open.IfMissing()),
        Of("ease.ease-in", () => S.Open.Ease("ease-in")),
        Of("loop", () => S.Open.Loop()),
        Of("pingpong", () => S.Open.PingPong()),
        Of("terse", () => new SignalFilter().Terse()),
        Of("session", () => new SignalFilter().Session()),
        Of("filter", () => new SignalFilter().Filter()),
        Of("history", () => new SignalFilter().History()),
    ];

    /// <summary>An attribute with a value, by the name that the client knows it by: what takes an expression.</summary>
    public static readonly Dictionary<string, Func<DatastarExpression, DatastarAttributes>> Attributes = new()
    {
        ["attr"] = e => Ds.Attr("title", e),
        ["bind"] = e => Ds.Bind((Signal<string>)e),
        ["class"] = e => Ds.Class("my-class", (DatastarExpression<bool>)e),
        ["computed"] = e => Ds.Computed("my-signal", e),
        ["effect"] = Ds.Effect,
        ["indicator"] = e => Ds.Indicator((Signal<bool>)e),
        ["init"] = Ds.Init,
        ["json-signals"] = e => Ds.JsonSignals((SignalFilter)e),
        ["on"] = e => Ds.On("my-event", e),
        ["on-intersect"] = Ds.OnIntersect,
        ["on-interval"] = Ds.OnInterval,
        ["on-signal-patch"] = Ds.OnSignalPatch,
        ["on-signal-patch-filter"] = e => Ds.OnSignalPatchFilter((SignalFilter)e),
        ["ref"] = e => Ds.Ref((Signal<string>)e),
        ["show"] = e => Ds.Show((DatastarExpression<bool>)e),
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
        ["class"] = [.. from casing in Enum.GetValues<Casing>() select Ds.Class("my-class", S.Open.Case(casing))],
        ["indicator"] = [.. from casing in Enum.GetValues<Casing>() select Ds.Indicator(S.Open.Case(casing))],
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

    private static (string, Func<DatastarExpression>, string) Of(string modifier, Func<DatastarExpression> make, [CallerArgumentExpression(nameof(make))] string code = "") =>
        (modifier, make, code["() => ".Length..]);
}
