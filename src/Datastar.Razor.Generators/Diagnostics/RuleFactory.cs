using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators;

/// <summary>Makes rules that have a page in <c>docs/rules</c>.</summary>
internal static class RuleFactory
{
    private const string Pages = "https://github.com/datastar-razor/datastar-razor/blob/main/docs/rules/";

    public static DiagnosticDescriptor Error(string id, string title, string message) => Make(id, title, message, DiagnosticSeverity.Error);

    public static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) => Make(id, title, message, DiagnosticSeverity.Warning, tags);

    private static DiagnosticDescriptor Make(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, "Datastar", severity, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md", customTags: tags);
}
