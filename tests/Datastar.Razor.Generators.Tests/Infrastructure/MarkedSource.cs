using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Datastar.Razor.Generators.Tests;

/// <summary>User code in which <c>{|</c> and <c>|}</c> stand around what an analyzer is to point at.</summary>
internal static class MarkedSource
{
    /// <summary>Runs the analyzer over the code as the compiler does, generated parts included, and returns the messages.</summary>
    public static async Task<IReadOnlyList<string>> AssertMarkedAsync(DiagnosticAnalyzer analyzer, string id, string marked, IIncrementalGenerator? generator = null)
    {
        var (source, spans) = Split(marked);
        Compilation compilation = TestCompilation.Create(source);
        if (generator is not null)
            TestCompilation.CreateDriver(generator).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, TestContext.Current.CancellationToken);
        var diagnostics = await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            spans.Select(span => $"{id} {span}"),
            diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).Select(diagnostic => $"{diagnostic.Id} {Text(diagnostic)}"));
        return [.. diagnostics.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))];
    }

    private static string Text(Diagnostic diagnostic) =>
        $"{diagnostic.Location.SourceSpan.Start} {diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}";

    private static (string Source, ImmutableArray<string> Spans) Split(string marked)
    {
        var spans = ImmutableArray.CreateBuilder<string>();
        for (var open = marked.IndexOf("{|", StringComparison.Ordinal); open >= 0; open = marked.IndexOf("{|", StringComparison.Ordinal))
        {
            var close = marked.IndexOf("|}", StringComparison.Ordinal);
            var text = marked[(open + 2)..close];
            spans.Add($"{open} {text}");
            marked = marked[..open] + text + marked[(close + 2)..];
        }
        return (marked, spans.ToImmutable());
    }
}
