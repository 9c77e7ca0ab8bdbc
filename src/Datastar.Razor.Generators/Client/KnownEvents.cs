namespace Datastar.Razor.Generators.Client;

/// <summary>Events of the browser and of the client.</summary>
internal static class KnownEvents
{
    public static readonly HashSet<string> All = new((
        "abort animationcancel animationend animationiteration animationstart auxclick beforeinput beforetoggle beforeunload blur cancel canplay canplaythrough change click "
        + "close compositionend compositionstart compositionupdate contextmenu copy cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange "
        + "emptied ended error focus focusin focusout formdata fullscreenchange fullscreenerror gotpointercapture hashchange input invalid keydown keypress keyup languagechange load "
        + "loadeddata loadedmetadata loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup offline online pagehide pageshow paste "
        + "pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerup popstate progress ratechange reset resize scroll "
        + "scrollend securitypolicyviolation seeked seeking select selectionchange selectstart slotchange stalled storage submit suspend timeupdate toggle touchcancel touchend "
        + "touchmove touchstart transitioncancel transitionend transitionrun transitionstart unload visibilitychange volumechange waiting wheel DOMContentLoaded "
        + "datastar-fetch datastar-signal-patch datastar-ready").Split(' '), StringComparer.Ordinal);

    /// <summary>Events that reach elements only where these load something.</summary>
    public static readonly HashSet<string> LoadedElements = new("img iframe script link object embed video audio body source track input svg image style".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <summary>Events that only the window hears.</summary>
    public static readonly HashSet<string> OfWindow = new("resize hashchange popstate online offline storage beforeunload unload pagehide pageshow languagechange message".Split(' '), StringComparer.Ordinal);

    /// <summary>Events that only the document hears.</summary>
    public static readonly HashSet<string> OfDocument = new("visibilitychange DOMContentLoaded selectionchange".Split(' '), StringComparer.Ordinal);

    /// <summary>What people call events, and their names.</summary>
    public static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["clik"] = "click",
        ["clic"] = "click",
        ["clicked"] = "click",
        ["tap"] = "click",
        ["hover"] = "mouseenter",
        ["doubleclick"] = "dblclick",
        ["rightclick"] = "contextmenu",
        ["typing"] = "input",
        ["datastarsse"] = "datastar-fetch",
        ["datastarsignalchange"] = "datastar-signal-patch",
        ["datastarsignalschange"] = "datastar-signal-patch",
        ["datastarload"] = "datastar-ready",
        ["datastarloaded"] = "datastar-ready",
        ["datastarpatchsignals"] = "datastar-signal-patch",
        ["datastarpatchelements"] = "datastar-fetch",
    };

    /// <summary>What other libraries write behind a dot, and the name of the key that is meant.</summary>
    public static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["enter"] = "Enter",
        ["esc"] = "Escape",
        ["escape"] = "Escape",
        ["tab"] = "Tab",
        ["space"] = " ",
        ["up"] = "ArrowUp",
        ["down"] = "ArrowDown",
        ["left"] = "ArrowLeft",
        ["right"] = "ArrowRight",
        ["delete"] = "Delete",
        ["backspace"] = "Backspace",
        ["home"] = "Home",
        ["end"] = "End",
    };

    /// <summary>Likewise, for keys held down.</summary>
    public static readonly Dictionary<string, string> HeldKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ctrl"] = "ctrlKey",
        ["shift"] = "shiftKey",
        ["alt"] = "altKey",
        ["meta"] = "metaKey",
        ["cmd"] = "metaKey",
    };

    /// <summary>The event that a misspelt name stands for; <see langword="null"/> where it may be one of the app's own.</summary>
    public static string? Meant(string name)
    {
        // An event and its modifiers, joined by hyphens, are another rule's.
        if (name.IndexOf('-') is var hyphen and > 0 && name.StartsWith("key", StringComparison.Ordinal) && All.Contains(name.Substring(0, hyphen)) && (Keys.ContainsKey(name.Substring(hyphen + 1)) || HeldKeys.ContainsKey(name.Substring(hyphen + 1))))
            return null;
        if (name.StartsWith("on", StringComparison.Ordinal) && All.Contains(name.Substring(2)))
            return name.Substring(2);
        if (OtherNames.TryGetValue(name.Replace("-", ""), out var usual))
            return usual;
        if (name.Contains("-") && All.Contains(name.Replace("-", "")))
            return name.Replace("-", "");
        // Events of the app have names like these too: only long ones are told from them.
        return name.Length >= 4 && Misspelling.Find(name, All) is { } near && (name.Length >= 5 || Misspelling.IsSwapped(name, near)) && name + "s" != near && near + "s" != name && near + "d" != name && near + "ed" != name ? near : null;
    }
}
