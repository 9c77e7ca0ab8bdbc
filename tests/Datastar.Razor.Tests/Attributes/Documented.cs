using System.Runtime.CompilerServices;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>The examples of docs/attributes.md that are written with <see cref="Ds"/>; those written in a template are the lines of Documented.cshtml, in the same order.</summary>
internal static class Documented
{
    public static readonly (string Attribute, DatastarAttributes Emitted, string Code)[] Samples =
    [
        Sample("on", Ds.OnClick(Get("/endpoint"))),
        Sample("on", Ds.OnKeydown(Post("/todos").When(Evt.Key == "Enter").Debounce(200.Milliseconds()))),
        Sample("on", Ds.On("myEvent", S.Open.Toggle())),
        Sample("on", Ds.OnClick(S.Open.Set(false).Outside())),
        Sample("on", Ds.OnScroll(Post("/seen").Throttle(1.Seconds(), leading: false, trailing: true).Window().Passive())),
        Sample("on-intersect", Ds.OnIntersect(Get("/more").Once().Half())),
        Sample("on-interval", Ds.OnInterval(Get("/clock").Every(5.Seconds(), leading: true))),
        Sample("on-signal-patch", Ds.OnSignalPatch(Post("/draft").Debounce(1.Seconds()))),
        Sample("on-signal-patch-filter", Ds.OnSignalPatchFilter(new SignalFilter(@"^user\."))),
        Sample("init", Ds.Init(Get("/feed").Delay(500.Milliseconds()))),
        Sample("effect", Ds.Effect(S.Count.Set(0).When(!S.Open))),
        Sample("signals", Ds.Signals(new { Title = "", Count = 0 })),
        Sample("signals", Ds.Signals(new { Count = 0 }, ifMissing: true)),
        Sample("signals", Ds.Signal("firstName", "Ann")),
        Sample("signals", Ds.Signal("total", S.Count + 1)),
        Sample("computed", Ds.Computed("isEmpty", S.Count == 0)),
        Sample("bind", Ds.Bind(S.Title)),
        Sample("bind", Ds.Bind(S.Open.Prop("checked").Event("change"))),
        Sample("ref", Ds.Ref(S.Dialog)),
        Sample("indicator", Ds.Indicator(S.Busy)),
        Sample("text", Ds.Text(S.Title)),
        Sample("show", Ds.Show(S.Count > 0)),
        Sample("class", Ds.Class("done", S.Open)),
        Sample("class", Ds.Class("isDone", S.Open)),
        Sample("class", Ds.Class("card__title", S.Open)),
        Sample("class", Ds.Class(Js($"{{done: {S.Open}}}"))),
        Sample("attr", Ds.Attr("disabled", S.Busy)),
        Sample("attr", Ds.Attr("aria-label", S.Title)),
        Sample("attr", Ds.Attr("viewBox", S.Title)),
        Sample("style", Ds.Style("backgroundColor", S.Title)),
        Sample("style", Ds.Style("--gap", S.Title)),
        Sample("json-signals", Ds.JsonSignals()),
        Sample("json-signals", Ds.JsonSignals(new SignalFilter("^user"))),
        Sample("ignore", Ds.Ignore()),
        Sample("ignore", Ds.IgnoreSelf()),
        Sample("ignore-morph", Ds.IgnoreMorph()),
        Sample("preserve-attr", Ds.PreserveAttr("open", "class")),
        Sample("animate", Ds.Animate("width", S.Count, new() { Duration = 300.Milliseconds(), Ease = "ease-in", Loop = true })),
        Sample("custom-validity", Ds.CustomValidity((S.Title == "").Then("Say something", ""))),
        Sample("match-media", Ds.MatchMedia("isDark", "(prefers-color-scheme: dark)")),
        Sample("on-raf", Ds.OnRaf(S.Count.Set(0))),
        Sample("on-resize", Ds.OnResize(Get("/layout").Debounce(100.Milliseconds()))),
        Sample("persist", Ds.Persist()),
        Sample("persist", Ds.Persist(new SignalFilter("^user"))),
        Sample("query-string", Ds.QueryString(leaveOutEmpty: true, history: true)),
        Sample("replace-url", Ds.ReplaceUrl("/todos/" + S.Title)),
        Sample("scroll-into-view", Ds.ScrollIntoView(new() { Behavior = ScrollBehavior.Smooth, Vertical = ScrollAlignment.Center })),
        Sample("view-transition", Ds.ViewTransition(S.Title)),
    ];

    private static (string, DatastarAttributes, string) Sample(string attribute, DatastarAttributes emitted, [CallerArgumentExpression(nameof(emitted))] string code = "") =>
        (attribute, emitted, code);
}
