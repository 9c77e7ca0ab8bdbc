using Datastar.Razor.Attributes;
using Has = Datastar.Razor.Attributes.ModifierCatalogue;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>One line about each attribute and each modifier, for the page about them.</summary>
internal static class AttributeMeanings
{
    private static readonly Dictionary<string, string> Attributes = new()
    {
        ["attr"] = "Keeps an HTML attribute equal to an expression",
        ["bind"] = "Binds a signal and the element's value both ways",
        ["class"] = "Adds or removes a class on a condition",
        ["computed"] = "Creates a read-only signal computed from others",
        ["effect"] = "Runs on load and whenever a signal that it reads changes",
        ["ignore"] = "Keeps Datastar away from the element and its descendants",
        ["ignore-morph"] = "Keeps morphing away from the element and its descendants",
        ["indicator"] = "A boolean signal that is true while a request of this element runs",
        ["init"] = "Runs when the element is loaded or inserted",
        ["json-signals"] = "Shows the signals as JSON text",
        ["on"] = "Runs when an event fires",
        ["on-intersect"] = "Runs when the element enters the viewport",
        ["on-interval"] = "Runs periodically, every second by default",
        ["on-signal-patch"] = "Runs when signals were patched",
        ["on-signal-patch-filter"] = "Limits data-on-signal-patch of the same element to some signals",
        ["preserve-attr"] = "Names the attributes that morphing leaves alone",
        ["ref"] = "A signal that holds the element",
        ["show"] = "Shows the element on a condition",
        ["signals"] = "Creates or changes signals",
        ["style"] = "Sets an inline style",
        ["text"] = "Sets the text content",
        ["animate"] = "Animates attribute values towards expression results",
        ["custom-validity"] = "Sets the validation message of a form control",
        ["match-media"] = "A boolean signal that follows a media query",
        ["on-raf"] = "Runs on every animation frame",
        ["on-resize"] = "Runs when the element's size changes",
        ["persist"] = "Keeps signals in web storage; the key is the storage key",
        ["query-string"] = "Keeps signals and the query string the same",
        ["replace-url"] = "Replaces the URL in the address bar",
        ["scroll-into-view"] = "Scrolls the element into view",
        ["view-transition"] = "Sets the view transition name",
    };

    private static readonly Dictionary<ModifierDefinition, string> Modifiers = new(ReferenceEqualityComparer.Instance)
    {
        [Has.Case] = "how the key is cased",
        [Has.Prop] = "the element property to bind",
        [Has.Event] = "the events that copy the element back into the signal",
        [Has.Self] = "skips the element but not its descendants",
        [Has.Delay] = "waits before running",
        [Has.Debounce] = "runs after a pause",
        [Has.Throttle] = "runs at most once a period",
        [Has.Every] = "the period",
        [Has.Lasting] = "how long it takes",
        [Has.ViewTransition] = "runs inside a view transition",
        [Has.Terse] = "no indentation",
        [Has.Once] = "the first time only",
        [Has.Passive] = "a passive listener",
        [Has.Capture] = "listens in the capture phase",
        [Has.Window] = "listens on the window",
        [Has.Document] = "listens on the document",
        [Has.Outside] = "runs for events outside the element",
        [Has.Prevent] = "prevents the browser's own action",
        [Has.Stop] = "keeps the event from ancestors",
        [Has.Exit] = "when it leaves the viewport",
        [Has.Half] = "when half of it is visible",
        [Has.Full] = "when all of it is visible",
        [Has.Threshold] = "when that percentage is visible",
        [Has.IfMissing] = "leaves signals that exist alone",
        [Has.Ease] = "the easing",
        [Has.Loop] = "starts again at the end",
        [Has.PingPong] = "runs back at the end",
        [Has.Session] = "session storage instead of local storage",
        [Has.NotEmpty] = "leaves out empty values",
        [Has.History] = "adds entries to the browser's history",
    };

    public static string Of(AttributeDefinition attribute) => Attributes[attribute.Name];

    public static string Of(ModifierDefinition modifier) =>
        Modifiers.TryGetValue(modifier, out var meaning) ? meaning : modifier.Name == "focus" ? "gives it the focus too" : "how it is scrolled";
}
