using System.Collections.Immutable;
using System.Reflection;
using Datastar.Razor.Generators.Signals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RazorSlices;

namespace Datastar.Razor.Generators.Tests;

/// <summary>A small web app whose templates the SDK's Razor compiler compiles, as a build does, and every analyzer of ours looks at.</summary>
internal static class RazorApp
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp14);

    private static readonly IReadOnlyList<(string Path, string Text)> BaseFiles =
    [
        ("GlobalUsings.cs", """
            global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;
            global using Datastar.Razor; global using RazorSlices; global using App.Slices; global using App; global using App.Components;
            global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http; global using Microsoft.AspNetCore.Routing; global using Microsoft.AspNetCore.Mvc;
            global using Microsoft.Extensions.DependencyInjection;
            """),
        ("Slices/_ViewImports.cshtml", """
            @inherits DatastarSlice
            @using App
            @using App.Slices
            @using App.Components
            @using Datastar.Razor
            @using RazorSlices
            @using static Datastar.Razor.Actions
            @removeTagHelper *, Microsoft.AspNetCore.Mvc.Razor
            @addTagHelper *, Datastar.Razor
            """),
        ("Components/_Imports.razor", """
            @using App
            @using Datastar.Razor
            @using Microsoft.AspNetCore.Components
            @using static Datastar.Razor.Actions
            """),
        ("Components/Anchor.razor", "<a></a>"),
        ("Slices/Anchor.cshtml", "<a></a>"),
    ];

    private static readonly IReadOnlyList<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !path.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal))
            .Append(typeof(DatastarSlice).Assembly.Location)
            .Append(typeof(RazorSlice).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    // What it has compiled once, it keeps: a test adds its own files to it.
    private static readonly Lazy<GeneratorDriver> BaseDriver = new(() => CreateDriver().RunGenerators(CreateCompilation(BaseFiles)));

    /// <summary>Every rule of the assembly.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(SignalsGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>Builds the app and returns what the compiler, Razor and the analyzers say, by file and line.</summary>
    public static async Task<IReadOnlyList<Report>> BuildAsync(IReadOnlyList<(string Path, string Text)> files, IReadOnlyDictionary<string, string>? editorConfig = null) =>
    [
        .. (await DiagnoseAsync(files, editorConfig)).Select(Report.Of).Distinct()
            .OrderBy(report => report.Path, StringComparer.Ordinal).ThenBy(report => report.Line).ThenBy(report => report.Id, StringComparer.Ordinal),
    ];

    /// <summary>Builds the app and returns every warning and error as it is reported.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(IReadOnlyList<(string Path, string Text)> files, IReadOnlyDictionary<string, string>? editorConfig = null)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var all = BaseFiles.Where(file => !files.Any(own => own.Path == file.Path)).Concat(files).ToList();
        var texts = Templates(all);
        var options = new AppOptions(editorConfig);
        var driver = BaseDriver.Value.ReplaceAdditionalTexts(texts).RunGeneratorsAndUpdateCompilation(CreateCompilation(all), out var compilation, out var generated, cancellationToken);
        var analysis = await compilation.WithAnalyzers(Analyzers, new AnalyzerOptions(texts, options)).GetAllDiagnosticsAsync(cancellationToken);
        return [.. analysis.Concat(generated).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)];
    }

    private static CSharpCompilation CreateCompilation(IEnumerable<(string Path, string Text)> files) => CSharpCompilation.Create(
        "App",
        files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(file => CSharpSyntaxTree.ParseText(file.Text, ParseOptions, AppOptions.Root + file.Path, System.Text.Encoding.UTF8)),
        References,
        new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static CSharpGeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [Load("RazorCompiler", "RazorSourceGenerator"), Load("RazorSlicesGenerator", "RazorSliceProxyGenerator"), new SignalsGenerator().AsSourceGenerator()],
        Templates(BaseFiles), ParseOptions, new AppOptions(null));

    private static ImmutableArray<AdditionalText> Templates(IEnumerable<(string Path, string Text)> files) =>
        [.. files.Where(file => !file.Path.EndsWith(".cs", StringComparison.Ordinal)).Select(file => new AppFile(AppOptions.Root + file.Path, file.Text))];

    private static ISourceGenerator Load(string key, string type)
    {
        var path = typeof(RazorApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
        var generator = Assembly.LoadFrom(path).GetTypes().Single(candidate => candidate.Name == type);
        return ((IIncrementalGenerator)Activator.CreateInstance(generator)!).AsSourceGenerator();
    }
}
