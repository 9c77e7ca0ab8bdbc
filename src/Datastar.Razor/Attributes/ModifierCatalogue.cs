namespace Datastar.Razor.Attributes;

/// <summary>Every modifier of the client, once: the attributes share them.</summary>
internal static class ModifierCatalogue
{
    public static readonly ModifierDefinition Case = new("case", ModifierArgument.Choice, "how the key is cased") { Options = ["camel", "kebab", "snake", "pascal"] };
    public static readonly ModifierDefinition Prop = new("prop", ModifierArgument.Name, "the element property to bind");
    public static readonly ModifierDefinition Event = new("event", ModifierArgument.Names, "the events that copy the element back into the signal");
    public static readonly ModifierDefinition Self = new("self", ModifierArgument.None, "skips the element but not its descendants");
    public static readonly ModifierDefinition Delay = new("delay", ModifierArgument.Duration, "waits before running");
    public static readonly ModifierDefinition Debounce = new("debounce", ModifierArgument.Duration, "runs after a pause") { Options = ["leading", "notrailing"] };
    public static readonly ModifierDefinition Throttle = new("throttle", ModifierArgument.Duration, "runs at most once a period") { Options = ["noleading", "trailing"] };
    public static readonly ModifierDefinition Every = new("duration", ModifierArgument.Duration, "the period") { Options = ["leading"] };
    public static readonly ModifierDefinition Lasting = new("duration", ModifierArgument.Duration, "how long it takes");
    public static readonly ModifierDefinition ViewTransition = new("viewtransition", ModifierArgument.None, "runs inside a view transition");
    public static readonly ModifierDefinition Terse = new("terse", ModifierArgument.None, "no indentation");
    public static readonly ModifierDefinition Once = new("once", ModifierArgument.None, "the first time only");
    public static readonly ModifierDefinition Passive = new("passive", ModifierArgument.None, "a passive listener");
    public static readonly ModifierDefinition Capture = new("capture", ModifierArgument.None, "listens in the capture phase");
    public static readonly ModifierDefinition Window = new("window", ModifierArgument.None, "listens on the window");
    public static readonly ModifierDefinition Document = new("document", ModifierArgument.None, "listens on the document");
    public static readonly ModifierDefinition Outside = new("outside", ModifierArgument.None, "runs for events outside the element");
    public static readonly ModifierDefinition Prevent = new("prevent", ModifierArgument.None, "prevents the browser's own action");
    public static readonly ModifierDefinition Stop = new("stop", ModifierArgument.None, "keeps the event from ancestors");
    public static readonly ModifierDefinition Exit = new("exit", ModifierArgument.None, "when it leaves the viewport");
    public static readonly ModifierDefinition Half = new("half", ModifierArgument.None, "when half of it is visible");
    public static readonly ModifierDefinition Full = new("full", ModifierArgument.None, "when all of it is visible");
    public static readonly ModifierDefinition Threshold = new("threshold", ModifierArgument.Percentage, "when that percentage is visible");
    public static readonly ModifierDefinition IfMissing = new("ifmissing", ModifierArgument.None, "leaves signals that exist alone");
    public static readonly ModifierDefinition Ease = new("ease", ModifierArgument.Name, "the easing");
    public static readonly ModifierDefinition Loop = new("loop", ModifierArgument.None, "starts again at the end");
    public static readonly ModifierDefinition PingPong = new("pingpong", ModifierArgument.None, "runs back at the end");
    public static readonly ModifierDefinition Session = new("session", ModifierArgument.None, "session storage instead of local storage");
    public static readonly ModifierDefinition NotEmpty = new("filter", ModifierArgument.None, "leaves out empty values");
    public static readonly ModifierDefinition History = new("history", ModifierArgument.None, "adds entries to the browser's history");

    /// <summary>How an element is scrolled into view: behaviour, place across, place down, focus.</summary>
    public static readonly ModifierDefinition[] Scrolling =
    [
        .. from name in (string[])["smooth", "instant", "auto", "hstart", "hcenter", "hend", "hnearest", "vstart", "vcenter", "vend", "vnearest", "focus"]
           select new ModifierDefinition(name, ModifierArgument.None, name == "focus" ? "gives it the focus too" : "how it is scrolled"),
    ];
}
