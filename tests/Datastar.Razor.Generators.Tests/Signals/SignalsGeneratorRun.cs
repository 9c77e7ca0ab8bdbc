using Datastar.Razor.Generators.Signals;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Tests.Signals;

/// <summary>One run of the generator over user code.</summary>
internal static class SignalsGeneratorRun
{
    /// <summary>The generated source of the one type, after making sure that it compiles without a warning.</summary>
    public static string Source(string source) => Assert.Single(Sources(source));

    public static IReadOnlyList<string> Sources(string source)
    {
        var driver = TestCompilation.CreateDriver(new SignalsGenerator())
            .RunGeneratorsAndUpdateCompilation(TestCompilation.Create(source), out var compilation, out var diagnostics, TestContext.Current.CancellationToken);
        Assert.Empty(diagnostics);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden));
        return [.. driver.GetRunResult().GeneratedTrees.Select(tree => tree.ToString())];
    }
}
