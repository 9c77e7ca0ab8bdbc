namespace Datastar.Razor.Protocol;

/// <summary>The literal names of the wire.</summary>
internal static class WireNames
{
    public const string RequestHeader = "Datastar-Request";
    public const string SelectorHeader = "datastar-selector";
    public const string ModeHeader = "datastar-mode";
    public const string NamespaceHeader = "datastar-namespace";
    public const string UseViewTransitionHeader = "datastar-use-view-transition";
    public const string EventStream = "text/event-stream";
    public const string Html = "text/html; charset=utf-8";

    private static readonly string[] Modes = ["outer", "inner", "replace", "prepend", "append", "before", "after", "remove"];
    private static readonly string[] Namespaces = ["html", "svg", "mathml"];

    public static string Of(ElementPatchMode mode) => (uint)mode < (uint)Modes.Length
        ? Modes[(int)mode]
        : throw new ArgumentOutOfRangeException(nameof(mode), mode, $"The mode must be one of {string.Join(", ", Modes)}.");

    public static string Of(ElementNamespace elementNamespace) => (uint)elementNamespace < (uint)Namespaces.Length
        ? Namespaces[(int)elementNamespace]
        : throw new ArgumentOutOfRangeException(nameof(elementNamespace), elementNamespace, $"The namespace must be one of {string.Join(", ", Namespaces)}.");
}
