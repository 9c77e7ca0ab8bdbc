namespace Datastar.Razor.Protocol;

/// <summary>The <c>ds-*</c> names that templates may use. The analyzers compile this file too; a test holds it against the catalogue.</summary>
internal static class AttributeShapes
{
    /// <summary>Names that stand by themselves.</summary>
    public static readonly string[] Whole =
    [
        "ds-animate", "ds-attr", "ds-attributes", "ds-bind", "ds-class", "ds-computed", "ds-custom-validity", "ds-effect", "ds-ignore", "ds-ignore-morph",
        "ds-ignore-self", "ds-indicator", "ds-init", "ds-json-signals", "ds-json-signals-filter", "ds-on-intersect", "ds-on-interval", "ds-on-raf",
        "ds-on-resize", "ds-on-signal-patch", "ds-on-signal-patch-filter", "ds-persist", "ds-persist-filter", "ds-preserve-attr", "ds-query-string",
        "ds-query-string-filter", "ds-ref", "ds-replace-url", "ds-scroll-into-view", "ds-show", "ds-signals", "ds-style", "ds-text", "ds-view-transition",
    ];

    /// <summary>Names that a key follows: <c>ds-on-click</c>.</summary>
    public static readonly string[] Keyed =
        ["ds-animate-", "ds-attr-", "ds-class-", "ds-computed-", "ds-match-media-", "ds-on-", "ds-persist-", "ds-signals-", "ds-style-"];

    /// <summary>Attributes of tag helpers beside the one for Datastar's own attributes.</summary>
    public static readonly string[] Others = ["ds-error-for", "ds-nonce"];
}
