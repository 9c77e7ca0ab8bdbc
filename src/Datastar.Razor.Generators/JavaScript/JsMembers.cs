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

    private static readonly HashSet<string> Names = new(All, StringComparer.Ordinal);

    public static bool Has(string name) => Names.Contains(name);
}
