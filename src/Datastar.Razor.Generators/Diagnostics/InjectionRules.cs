using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>Rules about text that becomes code or markup.</summary>
internal static class InjectionRules
{
    public static readonly DiagnosticDescriptor
        Script = Error("DSR0500", "JavaScript from a text that is no constant", "'{0}' becomes JavaScript as it is, so whoever has a say in it runs code in the page: write {1}"),
        Markup = Warning("DSR0501", "Markup from a text that is no constant",
            "'{0}' becomes markup as it is, so a user's text in it becomes elements: write HtmlFragment.Create($\"…\"), whose holes are encoded, or HtmlFragment.Raw({0}) where it is markup by intent"),
        TextInScript = Warning("DSR0502", "A text is written into JavaScript",
            "'{0}' stands in the JavaScript of {1}, where an apostrophe in it ends the text and what follows is code: write @Value({0}), or a ds-* attribute"),
        BoolInScript = Error("DSR0503", "A C# bool is written into JavaScript",
            "'{0}' is written into {1} as True or False, or as nothing, which JavaScript does not know: write @Value({0}), or a ds-* attribute"),
        ObjectInScript = Error("DSR0504", "A C# object is written into JavaScript", "'{0}' is an object of C#, and {1} would hold its name or nothing: write {2}");
}
