namespace Datastar.Razor.Generators.Markup;

/// <summary>What HTML says about the end of elements.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");

    private static readonly HashSet<string> RawText = Set("script style textarea title");

    private static readonly HashSet<string> NeedsEnd = Set(
        "a abbr address article aside audio b bdi bdo blockquote button canvas cite code data datalist del details dfn dialog div dl em fieldset figcaption figure footer form "
        + "h1 h2 h3 h4 h5 h6 header hgroup i iframe ins kbd label legend main map mark menu meter nav noscript object ol output picture pre progress q ruby s samp search section "
        + "select slot small span strong sub summary sup svg table template time u ul var video");

    private static readonly HashSet<string> WithoutValue = Set(
        "a abbr address article aside b blockquote body caption cite code dd details dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img "
        + "kbd label legend main mark nav ol optgroup p pre q s samp section small span strong sub summary sup svg table tbody td tfoot th thead tr u ul");

    private static readonly HashSet<string> EndsParagraph = Set(
        "address article aside blockquote details dialog div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol pre search section table ul");

    // Each may stand in itself nowhere, however deep.
    private static readonly HashSet<string> Exclusive = Set("form a button");

    /// <summary>Whether elements of the name have no value of a form; those of components are not known.</summary>
    public static bool HasNoValue(string name) => WithoutValue.Contains(name) && !char.IsUpper(name[0]);

    /// <summary>Whether it ends an open paragraph.</summary>
    public static bool EndsParagraphs(string name) => EndsParagraph.Contains(name);

    /// <summary>Whether an element must not be in another of its name.</summary>
    public static bool IsExclusive(string name) => Exclusive.Contains(name);

    /// <summary>Whether HTML wants an end tag; elements that it does not know may be tag helpers without one.</summary>
    public static bool MustClose(string name) => NeedsEnd.Contains(name);

    /// <summary>Whether the element has neither content nor end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Whether tags inside are text.</summary>
    public static bool IsRawText(string name) => RawText.Contains(name);

    private static HashSet<string> Set(string names) => new(names.Split(' '), StringComparer.OrdinalIgnoreCase);
}
