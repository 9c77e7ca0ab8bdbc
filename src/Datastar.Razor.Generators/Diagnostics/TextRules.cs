using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>Rules about texts with something in them that nothing reads there: a hole without its dollar sign, a pattern that matches nothing.</summary>
internal static class TextRules
{
    public static readonly DiagnosticDescriptor
        ScriptHole = Warning("DSR0238", "Nothing fills a hole in a URL", "Nothing fills '{0}' in this URL, which is asked for as it stands: write '{1}'"),
        UrlHole = Warning("DSR0411", "Nothing fills a hole in a typed URL", "Nothing fills '{0}' in this URL, which is asked for as it stands: write {1}"),
        FilterPattern = Warning("DSR0439", "A filter of signals matches none", "'{0}' {1}: write {2}");
}
