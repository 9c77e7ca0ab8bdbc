namespace Datastar.Razor.Generators.JavaScript;

/// <summary>Methods that the values of other languages have, and what the values of signals have in their place: JSON brings no methods of its own.</summary>
internal static class ForeignMethods
{
    /// <summary>What no element has either, so that a call on any signal is meant so.</summary>
    public static readonly Dictionary<string, string> OfValues = new(StringComparer.Ordinal)
    {
        ["any"] = "some",
        ["all"] = "every",
        ["where"] = "filter",
        ["isEmpty"] = "length === 0",
        ["empty"] = "length === 0",
        ["size"] = "length",
        ["count"] = "length",
        ["equals"] = "=== …",
        ["capitalize"] = "replace(/^./, first => first.toUpperCase())",
        ["push_back"] = "push(…)",
        ["containsKey"] = "hasOwnProperty",
        ["has_key"] = "hasOwnProperty",
        ["orderBy"] = "toSorted",
        ["sortBy"] = "toSorted",
        ["first"] = "at(0)",
        ["last"] = "at(-1)",
        ["firstOrDefault"] = "at(0)",
        ["distinct"] = "filter((item, i, all) => all.indexOf(item) === i)",
        ["sum"] = "reduce((sum, item) => sum + item, 0)",
        ["title"] = "replace(/^./, first => first.toUpperCase())",
        ["isdigit"] = "match(/^[0-9]+$/)",
        ["format"] = "toLocaleString()",
    };

    /// <summary>What elements have too, with an element for its argument: a text tells that a list is meant.</summary>
    public static readonly Dictionary<string, string> WithText = new(StringComparer.Ordinal)
    {
        ["contains"] = "includes",
        ["remove"] = "filter(item => item !== …)",
        ["add"] = "push",
        ["delete"] = "filter(item => item !== …)",
        ["insert"] = "push",
    };

    /// <summary>Keys of an event by the short names that other libraries have for them.</summary>
    public static readonly Dictionary<string, string> OfEvents = new(StringComparer.Ordinal)
    {
        ["ctrl"] = "ctrlKey",
        ["shift"] = "shiftKey",
        ["alt"] = "altKey",
        ["meta"] = "metaKey",
        ["cmd"] = "metaKey",
        ["keycode"] = "key",
        ["details"] = "detail",
    };

    /// <summary>Methods that say nothing until they are called.</summary>
    public static readonly HashSet<string> Silent = new("toUpperCase toLowerCase trim trimStart trimEnd toFixed toString toLocaleString toLocaleUpperCase toLocaleLowerCase toISOString".Split(' '), StringComparer.Ordinal);
}
