using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Explained;

/// <summary>Says in words what C# says of <c>ds-on-click="Get("/x")"</c> ("CS1026 ) expected") and of <c>ds-text="$title"</c> ("Unexpected character '$'").</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TypedAttributeAnalyzer : DiagnosticAnalyzer
{
    // $title, @@get('/x'), evt.key === 'Enter': nothing of it is C#.
    private static readonly Regex JavaScript = new(
        """(?<![\w"])\$(?<signal>[A-Za-z_][\w.]*)|@?@(get|post|put|patch|delete|setAll|toggleAll|peek)\(\s*'|===|!==|'(?<text>[^'"\\]{2,})'""", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    // These take a text.
    private static readonly string[] Texts = ["ds-match-media", "ds-preserve-attr", "ds-attributes"];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [TemplateRules.MissingAt, TemplateRules.JavaScript];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!context.AdditionalFile.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) || PageMarkup.Of(context.AdditionalFile, context.CancellationToken) is not { } page)
            return;
        foreach (var attribute in page.Elements.SelectMany(element => element.Attributes))
        {
            if (attribute.Name.StartsWith("ds-", StringComparison.Ordinal) && attribute.ValueEnd > attribute.ValueStart && !Texts.Any(text => attribute.Name.StartsWith(text, StringComparison.Ordinal))
                && Problem(page, attribute) is { } problem)
                context.ReportDiagnostic(problem);
        }
    }

    private static Diagnostic? Problem(PageMarkup page, PageAttribute attribute)
    {
        var location = page.At(TextSpan.FromBounds(attribute.NameStart, attribute.ValueEnd));
        var value = page.Text.Substring(attribute.ValueStart, attribute.ValueEnd - attribute.ValueStart);
        if (CutShort(page.Text, attribute, value) is { } whole)
            return Diagnostic.Create(TemplateRules.MissingAt, location, attribute.Name, whole);
        if (Unquoted(value) is not { } code || JavaScript.Match(code) is not { Success: true } match)
            return null;
        var typed = match.Groups["signal"] is { Success: true } signal && match.Length == value.Length
            ? $"{attribute.Name}=\"@S.{char.ToUpperInvariant(signal.Value[0])}{signal.Value.Substring(1)}\""
            : $"{attribute.Name}=\"@Js(\"{value.Replace("@@", "@").Replace("\"", "\\\"")}\")\"";
        return Diagnostic.Create(TemplateRules.JavaScript, location, attribute.Name, value, typed, DataName(attribute.Name), value);
    }

    // ds-on-click="Get("/x")": the value ends inside a call, and what follows is no attribute.
    private static string? CutShort(string text, PageAttribute attribute, string value)
    {
        if (value[0] == '@' || value.Count(c => c == '(') <= value.Count(c => c == ')') || attribute.ValueEnd + 1 >= text.Length || text[attribute.ValueEnd] != '"' || char.IsWhiteSpace(text[attribute.ValueEnd + 1]))
            return null;
        var end = CodeSkipper.Expression(text, attribute.ValueStart);
        return end > attribute.ValueEnd && end < text.Length && text[end] == '"' ? text.Substring(attribute.ValueStart, end - attribute.ValueStart) : value + "\"…\")";
    }

    // What stands in a literal of C# may be JavaScript: @Js("$title").
    private static string? Unquoted(string value)
    {
        if (value.IndexOf('"') < 0)
            return value.IndexOf("Js(", StringComparison.Ordinal) >= 0 ? null : value;
        return Regex.Replace(value, "\\$?@?\"\"\".*?\"\"\"|\\$?@?\"[^\"]*\"", "\"\"", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
    }

    private static string DataName(string name) => name.StartsWith("ds-on-", StringComparison.Ordinal) && name is not ("ds-on-interval" or "ds-on-intersect" or "ds-on-signal-patch")
        ? "on:" + name.Substring("ds-on-".Length)
        : name.Substring("ds-".Length);
}
