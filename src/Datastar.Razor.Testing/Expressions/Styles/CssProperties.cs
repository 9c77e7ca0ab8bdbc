namespace Datastar.Razor.Testing;

internal enum CssKind
{
    Free,
    Color,
    Length,
    Number,
    Keyword,
}

/// <summary>The style properties that are known here, by the kind of value that they take.</summary>
internal static class CssProperties
{
    private static readonly Dictionary<string, CssKind> Kinds = [];

    private static readonly HashSet<string> BorderStyles = ["none", "hidden", "dotted", "dashed", "solid", "double", "groove", "ridge", "inset", "outset"];

    // Lengths that may be negative; all others may not.
    private static readonly string[] Signed =
        ["margin", "top", "right", "bottom", "left", "inset", "letter-spacing", "word-spacing", "text-indent", "outline-offset", "translate", "scroll-margin"];

    private static readonly Dictionary<string, HashSet<string>> Words = new()
    {
        ["display"] =
        [
            "none", "block", "inline", "inline-block", "flex", "inline-flex", "grid", "inline-grid", "contents", "flow-root", "table", "table-row", "table-cell", "list-item",
            "table-row-group", "table-header-group", "table-footer-group", "table-column", "table-caption", "inline-table", "ruby",
        ],
        ["visibility"] = ["visible", "hidden", "collapse"],
        ["position"] = ["static", "relative", "absolute", "fixed", "sticky"],
        ["float"] = ["none", "left", "right", "inline-start", "inline-end"],
        ["clear"] = ["none", "left", "right", "both", "inline-start", "inline-end"],
        ["box-sizing"] = ["content-box", "border-box"],
        ["text-align"] = ["left", "right", "center", "justify", "start", "end", "match-parent", "-webkit-center"],
        ["text-transform"] = ["none", "capitalize", "uppercase", "lowercase", "full-width"],
        ["white-space"] = ["normal", "nowrap", "pre", "pre-wrap", "pre-line", "break-spaces"],
        ["flex-direction"] = ["row", "row-reverse", "column", "column-reverse"],
        ["flex-wrap"] = ["nowrap", "wrap", "wrap-reverse"],
        ["pointer-events"] = ["auto", "none", "all", "fill", "stroke", "visible", "visiblepainted", "painted"],
        ["user-select"] = ["auto", "none", "text", "all", "contain"],
        ["font-style"] = ["normal", "italic", "oblique"],
        ["resize"] = ["none", "both", "horizontal", "vertical", "block", "inline"],
        ["object-fit"] = ["fill", "contain", "cover", "none", "scale-down"],
        ["border-collapse"] = ["collapse", "separate"],
        ["table-layout"] = ["auto", "fixed"],
        ["direction"] = ["ltr", "rtl"],
        ["overflow-x"] = ["visible", "hidden", "clip", "scroll", "auto"],
        ["overflow-y"] = ["visible", "hidden", "clip", "scroll", "auto"],
        ["cursor"] =
        [
            "auto", "default", "none", "context-menu", "help", "pointer", "progress", "wait", "cell", "crosshair", "text", "vertical-text", "alias", "copy", "move", "no-drop",
            "not-allowed", "grab", "grabbing", "all-scroll", "col-resize", "row-resize", "n-resize", "e-resize", "s-resize", "w-resize", "ne-resize", "nw-resize", "se-resize",
            "sw-resize", "ew-resize", "ns-resize", "nesw-resize", "nwse-resize", "zoom-in", "zoom-out",
        ],
        ["border-top-style"] = BorderStyles,
        ["border-right-style"] = BorderStyles,
        ["border-bottom-style"] = BorderStyles,
        ["border-left-style"] = BorderStyles,
        ["isolation"] = ["auto", "isolate"],
    };

    static CssProperties()
    {
        Add(CssKind.Color, "color background-color border-color border-top-color border-right-color border-bottom-color border-left-color outline-color caret-color " +
            "accent-color text-decoration-color column-rule-color fill stroke");
        Add(CssKind.Length, "width height min-width min-height max-width max-height top right bottom left inset margin margin-top margin-right margin-bottom margin-left " +
            "padding padding-top padding-right padding-bottom padding-left font-size letter-spacing word-spacing text-indent border-width border-top-width border-right-width " +
            "border-bottom-width border-left-width outline-width outline-offset border-radius border-top-left-radius border-top-right-radius border-bottom-left-radius " +
            "border-bottom-right-radius gap row-gap column-gap flex-basis border-spacing inline-size block-size margin-inline margin-block padding-inline padding-block " +
            "margin-inline-start margin-inline-end padding-inline-start padding-inline-end scroll-margin column-width perspective translate");
        Add(CssKind.Number, "opacity z-index order flex-grow flex-shrink line-height font-weight orphans widows column-count tab-size scale zoom animation-iteration-count " +
            "stroke-opacity fill-opacity stroke-width aspect-ratio");
        Add(CssKind.Keyword, string.Join(' ', Words.Keys));
        Add(CssKind.Free, "background background-image background-position background-size background-repeat background-attachment background-clip border border-top border-right " +
            "border-bottom border-left border-style border-image outline outline-style box-shadow text-shadow text-decoration text-decoration-line text-overflow overflow " +
            "overflow-wrap word-break word-wrap transform transform-origin transition transition-property transition-duration transition-delay " +
            "transition-timing-function animation animation-name animation-duration animation-delay animation-timing-function animation-direction animation-fill-mode " +
            "animation-play-state filter backdrop-filter content flex flex-flow font font-family font-variant font-stretch grid grid-area grid-column grid-row " +
            "grid-template grid-template-columns grid-template-rows grid-template-areas grid-auto-flow grid-auto-rows grid-auto-columns grid-column-start grid-column-end " +
            "grid-row-start grid-row-end align-items align-content align-self justify-content justify-items justify-self place-items place-content place-self list-style " +
            "list-style-type list-style-position vertical-align clip clip-path mask object-position columns rotate quotes counter-reset counter-increment will-change " +
            "stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin fill-rule " +
            "appearance scroll-behavior mix-blend-mode view-transition-name writing-mode hyphens touch-action image-rendering contain container all color-scheme");
    }

    public static bool IsKnown(string property) => Kinds.ContainsKey(property);

    public static CssKind KindOf(string property) => Kinds[property];

    public static bool MayBeNegative(string property) =>
        Array.Exists(Signed, s => property == s || (s is "margin" or "scroll-margin" && property.StartsWith(s + "-", StringComparison.Ordinal)));

    public static HashSet<string> Keywords(string property) => Words[property];

    private static void Add(CssKind kind, string names)
    {
        foreach (var name in names.Split(' ')) Kinds[name] = kind;
    }
}
