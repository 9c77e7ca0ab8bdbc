using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>Rules about what C# or Razor would drop without a word, or calls otherwise than the browser.</summary>
internal static class DroppedRules
{
    public static readonly DiagnosticDescriptor
        Behind = Error("DSR0304", "What stands behind the first expression is dropped", "Razor takes the first expression of '{0}' and drops '{1}': write {2}"),
        Filter = Error("DSR0491", "A filter is lost", "'{0}' would hold the filter's type and not the filter '{1}': write {2}"),
        OtherName = Error("DSR0492", "The browser's code has another name for it", "C# does not know '{0}' for code of the browser: write {1}"),
        NoPatch = Error("DSR0493", "There is no patch here", "'{0}' is what has changed, which ds-on-signal-patch alone is told, and ds-{1} is not: write it in ds-on-signal-patch"),
        OtherType = Error("DSR0494", "A value of another type is wanted", "'{0}' is {1}, and {2} is wanted here: write {3}");
}
