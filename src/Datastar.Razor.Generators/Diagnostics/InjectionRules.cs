using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators;

/// <summary>Rules about text that becomes code or markup.</summary>
internal static class InjectionRules
{
    public static readonly DiagnosticDescriptor Script = RuleFactory.Error(
        "DSR0500", "JavaScript from a text that is no constant",
        "'{0}' becomes JavaScript as it is, so whoever has a say in it runs code in the page: write Js($\"…\"), whose holes are encoded, or Value(…) for a value");

    public static readonly DiagnosticDescriptor Markup = RuleFactory.Warning(
        "DSR0501", "Markup from a text that is no constant",
        "'{0}' becomes markup as it is, so a user's text in it becomes elements: write HtmlFragment.Create($\"…\"), whose holes are encoded, or HtmlFragment.{1}({0}) where it is markup by intent");
}
