namespace Datastar.Razor.Generators.Markup;

/// <summary>What HTML says about the end of elements.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");

    private static readonly HashSet<string> OptionalEnd = Set(
        "html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rp rt");

    private static readonly HashSet<string> RawText = Set("script style textarea title");

    /// <summary>Whether the element has neither content nor end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether the end tag may be left out.</summary>
    public static bool MayStayOpen(string name) => OptionalEnd.Contains(name);

    /// <summary>Whether tags inside are text.</summary>
    public static bool IsRawText(string name) => RawText.Contains(name);

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
