namespace Datastar.Razor.Generators.Client;

/// <summary>Names that attributes had in earlier versions of the client, and names that other libraries use for the same.</summary>
internal static class ObsoleteAttributes
{
    /// <summary>Earlier names, without <c>data-</c>; an empty one has nothing in its place.</summary>
    public static readonly Dictionary<string, string> Earlier = new(StringComparer.OrdinalIgnoreCase)
    {
        ["on-load"] = "init",
        ["on-signal-change"] = "on-signal-patch",
        ["on-signals-change"] = "on-signal-patch",
        ["json"] = "json-signals",
        ["star-ignore"] = "ignore",
        ["intersects"] = "on-intersect",
        ["attributes"] = "attr",
        ["store"] = "signals",
        ["model"] = "bind",
        ["fetch-indicator"] = "indicator",
        ["merge-signals"] = "signals",
        ["on-visible"] = "on-intersect",
        ["on-datastar-sse"] = "on:datastar-fetch",
    };

    /// <summary>What other libraries, or the sense of the word, suggest.</summary>
    public static readonly Dictionary<string, string> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["if"] = "show",
        ["visible"] = "show",
        ["x-show"] = "show",
        ["x-text"] = "text",
        ["x-model"] = "bind",
        ["x-init"] = "init",
        ["x-on"] = "on",
        ["x-data"] = "signals",
        ["state"] = "signals",
        ["data"] = "signals",
        ["value"] = "bind",
        ["load"] = "init",
        ["mounted"] = "init",
        ["onload"] = "init",
        ["watch"] = "effect",
        ["html"] = "text",
        ["inner-html"] = "text",
        ["innerhtml"] = "text",
        ["inner-text"] = "text",
        ["text-content"] = "text",
        ["content"] = "text",
        ["loading"] = "indicator",
        ["interval"] = "on-interval",
        ["poll"] = "on-interval",
        ["intersect"] = "on-intersect",
        ["viewport"] = "on-intersect",
        ["enter-viewport"] = "on-intersect",
        ["revealed"] = "on-intersect",
        ["appear"] = "on-intersect",
        ["timer"] = "on-interval",
        ["every"] = "on-interval",
        ["create"] = "init",
        ["created"] = "init",
        ["signal-patch"] = "on-signal-patch",
        ["event"] = "on",
        ["txt"] = "text",
        ["css"] = "style",
        ["ready"] = "init",
        ["initialize"] = "init",
        ["start"] = "init",
        ["mount"] = "init",
        ["oninit"] = "init",
        ["onmount"] = "init",
        ["cls"] = "class",
        ["attribute"] = "attr",
        ["classes"] = "class",
        ["class-name"] = "class",
        ["classname"] = "class",
        ["class-list"] = "class",
        ["styles"] = "style",
        ["props"] = "attr",
    };

    /// <summary>What the client has nothing for, and what is written in its place.</summary>
    public static readonly Dictionary<string, (string Raw, string Typed)> Without = new(StringComparer.OrdinalIgnoreCase)
    {
        ["else"] = ("write the opposite condition, such as 'data-show=\"!$open\"'", "write the opposite condition, such as 'ds-show=\"@(!S.Open)\"'"),
        ["else-if"] = ("write a condition that excludes the first, such as 'data-show=\"!$a && $b\"'", "write a condition that excludes the first, such as 'ds-show=\"@(!S.A & S.B)\"'"),
        ["elseif"] = ("write a condition that excludes the first, such as 'data-show=\"!$a && $b\"'", "write a condition that excludes the first, such as 'ds-show=\"@(!S.A & S.B)\"'"),
        ["switch"] = ("write one 'data-show' for each case", "write one 'ds-show' for each case"),
        ["case"] = ("write 'data-show=\"$tab === 'a'\"'", "write 'ds-show=\"@(S.Tab == \"a\")\"'"),
        ["key"] = ("patches find an element by its id, write 'id=\"row-1\"'", "patches find an element by its id, write 'id=\"row-1\"'"),
    };

    /// <summary>Names that nobody else has, whatever the value.</summary>
    public static readonly Dictionary<string, string> Certain = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no-morph"] = "ignore-morph",
        ["skip-morph"] = "ignore-morph",
        ["morph-ignore"] = "ignore-morph",
        ["preserve-attribute"] = "preserve-attr",
        ["preserve-attributes"] = "preserve-attr",
        ["keep-attr"] = "preserve-attr",
        ["keep-attributes"] = "preserve-attr",
        ["on-signal"] = "on-signal-patch",
        ["show-json"] = "json-signals",
        ["signals-json"] = "json-signals",
    };

    /// <summary>What hides where its condition holds.</summary>
    public static readonly HashSet<string> Negated = new(["hide", "unless", "if-not", "not"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What other libraries call the binding of a form control.</summary>
    public static readonly HashSet<string> Binding = new(["binding", "bound", "bind-to", "bindto", "field", "model", "two-way"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Attributes that an author may take for ones with their own binding.</summary>
    public static readonly HashSet<string> HtmlAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "disabled", "href", "src", "title", "checked", "hidden", "placeholder", "selected", "readonly", "min", "max", "width", "height", "aria-label", "alt", "required", "open",
    };

    /// <summary>Plugins of which earlier versions wrote the key behind a hyphen.</summary>
    public static readonly string[] HyphenKeyed = ["attr", "bind", "class", "computed", "indicator", "on", "persist", "ref", "signals", "style", "match-media"];
}
