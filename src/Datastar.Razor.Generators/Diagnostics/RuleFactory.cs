using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators;

/// <summary>The rows of the tables of rules: id, title, message. Each rule has a page in <c>docs/rules</c>.</summary>
internal static class RuleFactory
{
    private const string Pages = "https://github.com/datastar-razor/datastar-razor/blob/main/docs/rules/";

    /// <summary>A rule for what cannot work.</summary>
    public static DiagnosticDescriptor Error(string id, string title, string message) => Make(id, title, message, DiagnosticSeverity.Error);

    /// <summary>A rule for what probably does not work.</summary>
    public static DiagnosticDescriptor Warning(string id, string title, string message) => Make(id, title, message, DiagnosticSeverity.Warning);

    /// <summary>The same where the whole program must be known first.</summary>
    public static DiagnosticDescriptor WarningAtEnd(string id, string title, string message) =>
        Make(id, title, message, DiagnosticSeverity.Warning, WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Make(string id, string title, string message, DiagnosticSeverity severity, params string[] tags) =>
        new(id, title, message, "Datastar", severity, isEnabledByDefault: true, helpLinkUri: $"{Pages}{id}.md", customTags: tags);
}
