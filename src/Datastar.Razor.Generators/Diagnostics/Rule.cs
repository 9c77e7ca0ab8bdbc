using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators;

/// <summary>Makes the descriptors of the rules over C# code: each has a page in <c>docs/rules</c>.</summary>
internal static class Rule
{
    /// <summary>The page cannot work.</summary>
    public static DiagnosticDescriptor Error(string id, string title, string message, params string[] tags) => Create(id, title, message, DiagnosticSeverity.Error, tags);

    /// <summary>The page probably does not work.</summary>
    public static DiagnosticDescriptor Warning(string id, string title, string message, params string[] tags) => Create(id, title, message, DiagnosticSeverity.Warning, tags);

    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity, string[] tags) => new(
        id, title, message, "Datastar", severity, isEnabledByDefault: true, helpLinkUri: $"docs/rules/{id}.md", customTags: tags);
}
