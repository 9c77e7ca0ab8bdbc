using System.Collections;
using Datastar.Razor.Generators.Signals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Datastar.Razor.Generators.Tests.Signals;

public class SignalsGeneratorCachingTests
{
    private const string Signals = "namespace App; public class User { public int Age { get; set; } } [Signals] public partial record S(string Title, User User) { public int Twice() => 2; }";
    private const string Other = "namespace App; public class Other { public int M() => 1; }";

    [Fact]
    public void The_same_compilation_again_runs_nothing() => AssertGenerated(again: false, compilation => compilation.Clone());

    [Theory]
    [InlineData("public class Other { public int M() => 2; }")]
    [InlineData("public class Renamed { }")]
    [InlineData("// nothing")]
    public void An_edit_elsewhere_generates_nothing_again(string edited) => AssertGenerated(again: false,
        compilation => Replace(compilation, Other, "namespace App; " + edited));

    [Theory]
    [InlineData("=> 2;", "=> 3;")]
    [InlineData("namespace App;", "namespace App;\n\n// A comment moves every line.\n")]
    public void An_edit_that_changes_no_signal_generates_nothing_again(string part, string edited) => AssertGenerated(again: false,
        compilation => Replace(compilation, Signals, Signals.Replace(part, edited, StringComparison.Ordinal)));

    [Theory]
    [InlineData("string Title", "string Heading")]
    [InlineData("string Title", "int Title")]
    [InlineData("int Age", "long Age")]
    [InlineData("[Signals]", "[Signals(Naming = SignalNaming.Unchanged)]")]
    public void An_edit_of_a_signal_generates_its_type_again(string part, string edited) => AssertGenerated(again: true,
        compilation => Replace(compilation, Signals, Signals.Replace(part, edited, StringComparison.Ordinal)));

    [Fact]
    public void No_model_holds_a_symbol_a_location_or_a_compilation()
    {
        var result = Run(TestCompilation.CreateDriver(new SignalsGenerator()), Create()).GetRunResult().Results.Single();

        foreach (var (value, _) in result.TrackedSteps[TrackingNames.Signals].SelectMany(step => step.Outputs))
            AssertPlain(value);
    }

    private static void AssertGenerated(bool again, Func<Compilation, Compilation> edit)
    {
        var first = Create();
        var driver = Run(TestCompilation.CreateDriver(new SignalsGenerator()), first);

        var result = Run(driver, edit(first)).GetRunResult().Results.Single();

        var models = result.TrackedSteps[TrackingNames.Signals].SelectMany(step => step.Outputs).ToList();
        var outputs = result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs).ToList();
        Assert.NotEmpty(models);
        Assert.NotEmpty(outputs);
        Assert.All(models, model => Assert.Equal(again, model.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
        Assert.All(outputs, output => Assert.Equal(again ? IncrementalStepRunReason.Modified : IncrementalStepRunReason.Cached, output.Reason));
    }

    private static CSharpCompilation Create() => TestCompilation.Create(Signals, Other);

    private static Compilation Replace(Compilation compilation, string source, string edited)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString() == source);
        return compilation.ReplaceSyntaxTree(tree, TestCompilation.Parse(edited, tree.FilePath));
    }

    private static GeneratorDriver Run(GeneratorDriver driver, Compilation compilation) => driver.RunGenerators(compilation, TestContext.Current.CancellationToken);

    private static void AssertPlain(object? value)
    {
        Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation, $"{value?.GetType()} in a model");
        if (value is null or string || value.GetType().IsPrimitive)
            return;
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                AssertPlain(item);
            return;
        }
        foreach (var property in value.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
            AssertPlain(property.GetValue(value));
    }
}
