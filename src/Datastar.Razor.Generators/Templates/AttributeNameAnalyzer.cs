using System.Collections.Immutable;
using Datastar.Razor.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Templates;

/// <summary>Reports <c>ds-*</c> attributes that do not exist, on their line of the template: Razor would pass them through as plain HTML.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class AttributeNameAnalyzer : DiagnosticAnalyzer
{
    private const string Prefix = "ds-";

    // Further than this a name is no misspelling.
    private const int LargestDistance = 2;

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DiagnosticDescriptors.UnknownAttribute];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        if (!context.AdditionalFile.Path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) || context.AdditionalFile.GetText(context.CancellationToken) is not { } source)
            return;
        var text = source.ToString();
        foreach (var (start, end) in new TemplateScanner(text).AttributeNames())
        {
            if (end - start <= Prefix.Length || string.Compare(text, start, Prefix, 0, Prefix.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var name = text.Substring(start, end - start);
            if (IsKnown(name.ToLowerInvariant()))
                continue;
            var span = TextSpan.FromBounds(start, end);
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.UnknownAttribute, Location.Create(context.AdditionalFile.Path, span, source.Lines.GetLinePositionSpan(span)), name, Advice(name.ToLowerInvariant())));
        }
    }

    private static bool IsKnown(string name)
    {
        var whole = WithoutModifiers(name);
        return AttributeShapes.Whole.Contains(whole)
            || AttributeShapes.Others.Contains(whole)
            || AttributeShapes.Keyed.Any(prefix => name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static string WithoutModifiers(string name) => name.IndexOf("__", StringComparison.Ordinal) is var end and >= 0 ? name.Substring(0, end) : name;

    private static string Advice(string name)
    {
        var whole = WithoutModifiers(name);
        var (meant, distance) = AttributeShapes.Whole.Select(known => (known, Distance(whole, known)))
            .Concat(AttributeShapes.Keyed.SelectMany(prefix => WithKey(whole, prefix)))
            .OrderBy(candidate => candidate.Item2)
            .First();
        return distance <= LargestDistance
            ? $"did you mean '{meant}{name.Substring(whole.Length)}'?"
            : $"there are {string.Join(", ", AttributeShapes.Whole)} and, with a key, {string.Join(", ", AttributeShapes.Keyed.Select(prefix => prefix + "…"))}";
    }

    // Where the key begins in a misspelt name is not known: ds-onclick, ds-clas-done.
    private static IEnumerable<(string, int)> WithKey(string name, string prefix) =>
        Enumerable.Range(Prefix.Length, name.Length - Prefix.Length).Select(key => (prefix + name.Substring(key), Distance(name.Substring(0, key), prefix)));

    // Levenshtein.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.Length];
    }
}
