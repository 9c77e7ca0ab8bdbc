namespace Datastar.Razor.Generators.JavaScript;

/// <summary>Members that texts, numbers, lists, events and elements of every page have, as far as expressions use them.</summary>
internal static class JsMembers
{
    /// <summary>The names, each once.</summary>
    public static readonly string[] All = (
        "length toUpperCase toLowerCase toString toFixed toPrecision toISOString toLocaleString toLocaleDateString toLocaleTimeString valueOf trim trimStart trimEnd includes indexOf "
        + "lastIndexOf startsWith endsWith padStart padEnd replace replaceAll split slice substring substr charAt concat repeat match matchAll localeCompare filter forEach reduce "
        + "some every find findIndex push unshift shift splice sort reverse join flat flatMap entries hasOwnProperty parse stringify assign keys values fromEntries isArray "
        + "preventDefault stopPropagation stopImmediatePropagation target currentTarget relatedTarget submitter detail ctrlKey shiftKey altKey metaKey clientX clientY pageX pageY offsetX offsetY "
        + "deltaX deltaY dataTransfer clipboardData touches isTrusted timeStamp keyCode charCode button buttons repeat inputType isComposing "
        + "value valueAsNumber valueAsDate checked disabled selected selectedIndex selectedOptions options files innerText innerHTML outerHTML textContent className classList dataset style "
        + "getAttribute setAttribute removeAttribute hasAttribute toggleAttribute querySelector querySelectorAll getElementById getElementsByClassName closest matches contains append prepend "
        + "appendChild removeChild insertBefore insertAdjacentHTML remove replaceWith cloneNode parentElement parentNode children firstElementChild lastElementChild nextElementSibling "
        + "previousElementSibling addEventListener removeEventListener dispatchEvent focus blur click submit requestSubmit reset select scrollIntoView scrollTo scrollTop scrollLeft "
        + "scrollHeight scrollWidth offsetWidth offsetHeight clientWidth clientHeight getBoundingClientRect showModal show close showPopover hidePopover togglePopover checkValidity "
        + "reportValidity setCustomValidity validity validationMessage animate play pause currentTime duration setItem getItem removeItem writeText readText back forward reload pushState replaceState "
        + "href hash pathname search then catch finally json text add toggle name type form")
        .Split(' ');

    /// <summary>What other languages call them, and the name in JavaScript.</summary>
    public static readonly Dictionary<string, string> OfOtherLanguages = new(StringComparer.Ordinal)
    {
        ["ToUpper"] = "toUpperCase()",
        ["ToLower"] = "toLowerCase()",
        ["ToUpperInvariant"] = "toUpperCase()",
        ["ToLowerInvariant"] = "toLowerCase()",
        ["Any"] = "some",
        ["All"] = "every",
        ["Select"] = "map",
        ["Where"] = "filter",
        ["First"] = "at(0)",
        ["FirstOrDefault"] = "at(0)",
        ["Count"] = "length",
        ["Contains"] = "includes",
        ["Add"] = "push",
        ["OrderBy"] = "toSorted",
        ["upper"] = "toUpperCase()",
        ["lower"] = "toLowerCase()",
        ["upcase"] = "toUpperCase()",
        ["downcase"] = "toLowerCase()",
        ["strip"] = "trim()",
        ["len"] = "length",
        ["startswith"] = "startsWith",
        ["endswith"] = "endsWith",
    };

    private static readonly HashSet<string> Names = new(All, StringComparer.Ordinal);

    private static readonly HashSet<string> Methods = new((
        "preventDefault stopPropagation stopImmediatePropagation focus blur click submit requestSubmit select remove showModal close showPopover hidePopover togglePopover scrollIntoView "
        + "pop reload reportValidity checkValidity toUpperCase toLowerCase trim").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Properties = new((
        "value checked disabled selected target currentTarget key code detail innerHTML innerText textContent className dataset style classList children clientX clientY keyCode ctrlKey "
        + "shiftKey altKey metaKey").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Fields = new("value checked files selectedOptions innerText textContent valueAsNumber valueAsDate dataset classList".Split(' '), StringComparer.Ordinal);

    public static bool Has(string name) => Names.Contains(name);

    /// <summary>Whether it does something when it is called, and nothing when it is read.</summary>
    public static bool IsMethod(string name) => Methods.Contains(name);

    /// <summary>Whether events or elements have it as a value, which nobody can call.</summary>
    public static bool IsProperty(string name) => Properties.Contains(name);

    /// <summary>Whether it belongs to the element of an event, not to the event.</summary>
    public static bool IsField(string name) => Fields.Contains(name);
}
