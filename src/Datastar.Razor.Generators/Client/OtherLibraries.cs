namespace Datastar.Razor.Generators.Client;

/// <summary>What other libraries have in their expressions and attributes.</summary>
internal static class OtherLibraries
{
    /// <summary>Names behind a dollar sign, and what the client has for them.</summary>
    public static readonly Dictionary<string, string> Magics = new(StringComparer.Ordinal)
    {
        ["event"] = "'evt'",
        ["evt"] = "'evt'",
        ["el"] = "'el'",
        ["refs"] = "data-ref:name at the element, and '$name'",
        ["dispatch"] = "el.dispatchEvent(new CustomEvent('saved', {bubbles: true}))",
        ["emit"] = "el.dispatchEvent(new CustomEvent('saved', {bubbles: true}))",
        ["nextTick"] = "data-effect",
        ["watch"] = "data-effect",
        ["store"] = "the signal itself, such as '$name'",
        ["persist"] = "data-persist",
        ["root"] = "the signal itself, such as '$name'",
        ["parent"] = "the signal itself, such as '$name'",
        ["wire"] = "an action, as in '@post('/url')'",
        ["signals"] = "the signal itself, such as '$name'",
        ["scope"] = "the signal itself, such as '$name'",
        ["props"] = "the signal itself, such as '$name'",
    };

    /// <summary>Objects of earlier versions that held the signals.</summary>
    public static readonly HashSet<string> Contexts = new(["ctx", "signals", "$store"], StringComparer.Ordinal);

    /// <summary>Beginnings of attributes in which other libraries hold code.</summary>
    public static readonly string[] Prefixes = ["x-", "v-", "hx-on", ":", "@@", "ng-"];

    /// <summary>Beginnings of <c>data-*</c> attributes of other libraries.</summary>
    public static readonly string[] DataPrefixes = ["bs-", "hx-", "turbo-", "controller", "action", "alpine-", "wp-"];
}
