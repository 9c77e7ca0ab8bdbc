using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators;

/// <summary>Rules that say in words what C# or Razor says badly, or elsewhere.</summary>
internal static class TemplateRules
{
    public static readonly DiagnosticDescriptor MissingAt = Rule.Error(
        "DSR0520", "The quotes of the C# end the attribute",
        "The quote inside ends the value of '{0}', since the C# does not begin with @: write {0}=\"@{1}\"");

    public static readonly DiagnosticDescriptor JavaScript = Rule.Error(
        "DSR0521", "A ds-* attribute takes C#",
        "'{0}' takes C#, and '{1}' is JavaScript: write {2}, or data-{3}=\"{4}\" without a check");

    public static readonly DiagnosticDescriptor PlainSlice = Rule.Error(
        "DSR0522", "A plain RazorSlice has no tag helpers",
        "'{0}' works in slices that inherit DatastarSlice, and this one inherits RazorSlice: write @inherits DatastarSlice{1} at the top, or <{2} @Ds.…> here");
}
