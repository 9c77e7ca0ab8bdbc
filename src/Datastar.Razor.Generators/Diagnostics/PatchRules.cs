using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>Rules about patches that find no place in the page.</summary>
internal static class PatchRules
{
    public static readonly DiagnosticDescriptor
        NoId = Error("DSR0440", "A patched element has no id",
            "<{0}>{1} has no id, so a patch without a selector finds no place for it: write <{0} id=\"…\">, or give the patch one with new PatchElementsOptions {{ Selector = \"#…\" }}"),
        TopText = Error("DSR0441", "A patch has text outside of elements", "The text '{0}'{1} stands outside of elements, and a patch without a selector drops it: put it into an element with an id"),
        NoSelector = Error("DSR0442", "The patch mode needs a selector",
            "ElementPatchMode.{0} needs an element to refer to: write new PatchElementsOptions {{ Mode = ElementPatchMode.{0}, Selector = \"#…\" }}"),
        BareWord = Warning("DSR0443", "The selector is a bare word", "'{0}' selects elements named <{0}>: write '#{0}' for the id, or '.{0}' for the class"),
        UnknownId = WarningAtEnd("DSR0444", "No template has this id", "No template has an element with the id '{0}'{1}"),
        BadSelector = Error("DSR0445", "The text is no CSS selector", "'{0}' is no CSS selector, since {1}"),
        Status = Warning("DSR0446", "A patch is sent with another status than 200", "The client drops a patch whose status is {0}: leave the status at 200, and say in the patch what went wrong"),
        Unclosed = Warning("DSR0447", "A patch has markup that does not close", "<{0}> {1}, and the browser makes of it what it likes: write <{2}>…</{2}>"),
        PlainScript = Error("DSR0448", "A script is plain JavaScript", "The script has {0}: write {1}"),
        RenderedAgain = Warning("DSR0449", "A slice is rendered again", "'{0}' {1}: write {2}");
}
