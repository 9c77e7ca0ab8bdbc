using System.Runtime.CompilerServices;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>The typed way of each modifier, by the name and first argument that the client knows it by.</summary>
internal static class TypedModifiers
{
    public static readonly (string Modifier, Func<object> Make, string Code)[] All =
    [
        Of("once", () => S.Open.Once()),
        Of("passive", () => S.Open.Passive()),
        Of("capture", () => S.Open.Capture()),
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
        Of("duration.5s.leading", () => S.Open.Every(5.Seconds(), leading: true)),
        Of("prop.value-as-number", () => S.Title.Prop("valueAsNumber")),
        Of("event.change.blur", () => S.Title.Event("change", "blur")),
    ];

    /// <summary>An attribute with a value, by the name that the client knows it by: what takes an expression.</summary>
    public static readonly Dictionary<string, Func<object, DatastarAttributes>> Attributes = new()
    {
        ["bind"] = e => Ds.Bind((ISignal)e),
        ["init"] = e => Ds.Init((ITimedStatements)e),
        ["on"] = e => Ds.On("my-event", (IEventStatements)e),
        ["on-intersect"] = e => Ds.OnIntersect((IIntersectStatements)e),
        ["on-interval"] = e => Ds.OnInterval((IIntervalStatements)e),
        ["on-signal-patch"] = e => Ds.OnSignalPatch((ITimedStatements)e),
        ["on-raf"] = e => Ds.OnRaf((ITimedStatements)e),
        ["on-resize"] = e => Ds.OnResize((ITimedStatements)e),
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
        ["animate"] = [Ds.Animate("width", S.Count, new() { Delay = 1.Seconds(), Duration = 300.Milliseconds(), Ease = "ease-in", Loop = true, PingPong = true })],
        ["persist"] = [Ds.Persist(session: true), Ds.Persist(key: "mine")],
        ["query-string"] = [Ds.QueryString(leaveOutEmpty: true, history: true)],
        ["scroll-into-view"] =
        [
            Ds.ScrollIntoView(),
            .. from behavior in Enum.GetValues<ScrollBehavior>() select Ds.ScrollIntoView(new() { Behavior = behavior, Focus = true }),
            .. from place in Enum.GetValues<ScrollAlignment>() select Ds.ScrollIntoView(new() { Horizontal = place, Vertical = place }),
        ],
    };

    private static (string, Func<object>, string) Of(string modifier, Func<object> make, [CallerArgumentExpression(nameof(make))] string code = "") =>
        (modifier, make, code["() => ".Length..]);
}
