namespace Datastar.Razor.Attributes;

/// <summary>Every modifier of the client, once: the attributes share them.</summary>
internal static class ModifierCatalogue
{
    public static readonly ModifierDefinition Case = new("case", ModifierArgument.Choice) { Options = ["camel", "kebab", "snake", "pascal"] };
    public static readonly ModifierDefinition Prop = new("prop", ModifierArgument.Name);
    public static readonly ModifierDefinition Event = new("event", ModifierArgument.Names);
    public static readonly ModifierDefinition Self = new("self", ModifierArgument.None);
    public static readonly ModifierDefinition Delay = new("delay", ModifierArgument.Duration);
    public static readonly ModifierDefinition Debounce = new("debounce", ModifierArgument.Duration) { Options = ["leading", "notrailing"] };
    public static readonly ModifierDefinition Throttle = new("throttle", ModifierArgument.Duration) { Options = ["noleading", "trailing"] };
    public static readonly ModifierDefinition Every = new("duration", ModifierArgument.Duration) { Options = ["leading"] };
    public static readonly ModifierDefinition Lasting = new("duration", ModifierArgument.Duration);
    public static readonly ModifierDefinition ViewTransition = new("viewtransition", ModifierArgument.None);
    public static readonly ModifierDefinition Terse = new("terse", ModifierArgument.None);
    public static readonly ModifierDefinition Once = new("once", ModifierArgument.None);
    public static readonly ModifierDefinition Passive = new("passive", ModifierArgument.None);
    public static readonly ModifierDefinition Capture = new("capture", ModifierArgument.None);
    public static readonly ModifierDefinition Window = new("window", ModifierArgument.None);
    public static readonly ModifierDefinition Document = new("document", ModifierArgument.None);
    public static readonly ModifierDefinition Outside = new("outside", ModifierArgument.None);
    public static readonly ModifierDefinition Prevent = new("prevent", ModifierArgument.None);
    public static readonly ModifierDefinition Stop = new("stop", ModifierArgument.None);
    public static readonly ModifierDefinition Exit = new("exit", ModifierArgument.None);
    public static readonly ModifierDefinition Half = new("half", ModifierArgument.None);
    public static readonly ModifierDefinition Full = new("full", ModifierArgument.None);
    public static readonly ModifierDefinition Threshold = new("threshold", ModifierArgument.Percentage);
    public static readonly ModifierDefinition IfMissing = new("ifmissing", ModifierArgument.None);
    public static readonly ModifierDefinition Ease = new("ease", ModifierArgument.Name);
    public static readonly ModifierDefinition Loop = new("loop", ModifierArgument.None);
    public static readonly ModifierDefinition PingPong = new("pingpong", ModifierArgument.None);
    public static readonly ModifierDefinition Session = new("session", ModifierArgument.None);
    public static readonly ModifierDefinition NotEmpty = new("filter", ModifierArgument.None);
    public static readonly ModifierDefinition History = new("history", ModifierArgument.None);

    /// <summary>How an element is scrolled into view: behaviour, place across, place down, focus.</summary>
    public static readonly ModifierDefinition[] Scrolling =
    [
        .. from name in (string[])["smooth", "instant", "auto", "hstart", "hcenter", "hend", "hnearest", "vstart", "vcenter", "vend", "vnearest", "focus"]
           select new ModifierDefinition(name, ModifierArgument.None),
    ];
}
