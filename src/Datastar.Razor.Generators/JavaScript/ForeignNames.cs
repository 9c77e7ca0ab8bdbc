namespace Datastar.Razor.Generators.JavaScript;

/// <summary>Names that other languages and other places have, and what is written in an expression.</summary>
internal static class ForeignNames
{
    /// <summary>What an event has, and what its element has, as people write it alone.</summary>
    public static readonly Dictionary<string, string> OfHandlers = new(StringComparer.Ordinal)
    {
        ["key"] = "evt.key",
        ["code"] = "evt.code",
        ["target"] = "evt.target",
        ["currentTarget"] = "evt.currentTarget",
        ["detail"] = "evt.detail",
        ["shiftKey"] = "evt.shiftKey",
        ["ctrlKey"] = "evt.ctrlKey",
        ["altKey"] = "evt.altKey",
        ["metaKey"] = "evt.metaKey",
        ["clientX"] = "evt.clientX",
        ["clientY"] = "evt.clientY",
        ["dataTransfer"] = "evt.dataTransfer",
        ["preventDefault"] = "evt.preventDefault",
        ["stopPropagation"] = "evt.stopPropagation",
        ["value"] = "el.value",
        ["checked"] = "el.checked",
    };

    /// <summary>Values, types and objects that JavaScript has otherwise.</summary>
    public static readonly Dictionary<string, string> OfOtherLanguages = new(StringComparer.Ordinal)
    {
        ["True"] = "true",
        ["False"] = "false",
        ["None"] = "null",
        ["nil"] = "null",
        ["NULL"] = "null",
        ["Null"] = "null",
        ["json"] = "JSON",
        ["Json"] = "JSON",
        ["string"] = "$title === ''",
        ["int"] = "Number($count)",
        ["decimal"] = "Number($count)",
        ["double"] = "Number($count)",
        ["Convert"] = "Number($count)",
        ["DateTime"] = "new Date()",
        ["DateTimeOffset"] = "new Date()",
        ["Guid"] = "crypto.randomUUID()",
        ["Console"] = "console.log($title)",
        ["Debug"] = "console.log($title)",
    };
}
