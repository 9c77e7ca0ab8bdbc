using Gallery.Site;
using Gallery.Site.Visitors;
using static Datastar.Razor.Actions;

namespace Gallery.Examples.ProMarkup;

public sealed class ProMarkupExample : Example
{
    private static readonly ProSignals.Refs S = ProSignals.Ref;

    private static readonly ProLine[] Lines =
    [
        new("Animates a property", Ds.Animate("opacity", S.Opacity, new() { Duration = 300.Milliseconds(), Ease = "ease-out" })),
        new("The message of a form control", Ds.CustomValidity((S.Password == S.Repeated).Then("", "The passwords differ."))),
        new("Follows a media query", Ds.MatchMedia("isDark", "(prefers-color-scheme: dark)")),
        new("Runs on every frame", Ds.OnRaf(S.Frames.Increment())),
        new("Runs when the element is resized", Ds.OnResize(Get("/examples/pro-markup").Debounce(100.Milliseconds()))),
        new("Keeps signals in the browser's storage", Ds.Persist(new SignalFilter("^password$"))),
        new("Keeps signals in the query string", Ds.QueryString(leaveOutEmpty: true, history: true)),
        new("Replaces the URL", Ds.ReplaceUrl("/page/" + S.Page)),
        new("Scrolls into view", Ds.ScrollIntoView(new() { Behavior = ScrollBehavior.Smooth, Vertical = ScrollAlignment.Center })),
        new("Names a view transition", Ds.ViewTransition("hero-" + S.Page)),
        new("Copies to the clipboard", Ds.OnClick(Clipboard(S.Password))),
        new("Maps a range to another", Ds.Text(Fit(S.Opacity, 0, 1, 0, 100))),
        new("Formats by the user's language", Ds.Text(Intl(IntlFormat.Number, S.Opacity))),
    ];

    public override Fragment Demo(Visitor visitor) => ProTable.Create(Lines);
}
