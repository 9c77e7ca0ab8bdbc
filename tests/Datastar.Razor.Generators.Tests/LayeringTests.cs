using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RazorSlices;

namespace Datastar.Razor.Generators.Tests;

/// <summary>A folder of the library is a concern, and may use only the folders that are listed for it.</summary>
public sealed class LayeringTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Protocol"] = [],
        ["Encoding"] = [],
        // A hook of the app answers with an event.
        ["Options"] = ["Events", "Protocol"],
        ["Signals"] = ["Encoding", "Options", "Protocol"],
        // The settings by which something is rendered.
        ["Rendering"] = [],
        ["Expressions"] = ["Rendering", "Fragments", "Encoding"],
        ["Fragments"] = ["Rendering", "Encoding"],
        ["Attributes"] = ["Expressions", "Signals", "Rendering", "Fragments", "Encoding", "Options", "Protocol"],
        ["TagHelpers"] = ["Attributes", "Expressions", "Rendering", "Fragments", "Encoding", "Options", "Protocol"],
        ["Components"] = ["Attributes", "Expressions", "Options", "Protocol"],
        ["Slices"] = ["TagHelpers", "Attributes", "Fragments"],
        ["Sse"] = ["Protocol", "Encoding"],
        ["Events"] = ["Sse", "Expressions", "Signals", "Fragments", "Protocol", "Encoding"],
        ["Compression"] = ["Fragments", "Options", "Protocol"],
        ["Response"] = ["Compression", "Diagnostics", "Events", "Sse", "Fragments", "Options", "Protocol"],
        ["Results"] = ["Response", "Events", "Signals", "Fragments", "Options", "Protocol"],
        ["Security"] = ["Results", "Response", "Events", "Expressions", "Options", "Protocol"],
        ["Live"] = ["Rendering", "Diagnostics", "Results", "Response", "Events", "Sse", "Expressions", "Fragments", "Encoding", "Options", "Protocol"],
        // What it measures is what Live does.
        ["Diagnostics"] = ["Live"],
    };

    // The composition root sees everything, and nothing sees it.
    private const string Root = "DependencyInjection";

    [Fact]
    public void No_folder_reaches_back_up()
    {
        var violations = References().Distinct().Where(r => !IsAllowed(r.From, r.To)).Select(r => $"{r.From} -> {r.To}: {r.File} uses {r.Type}").Order().ToList();

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public void Every_folder_is_in_the_table()
    {
        var folders = Directory.GetDirectories(SourceDirectory()).Select(path => Path.GetFileName(path)!).Where(name => name != Root);

        Assert.Empty(folders.Except(MayUse.Keys));
    }

    private static bool IsAllowed(string from, string to) => from == to || from == Root || MayUse.GetValueOrDefault(from, []).Contains(to);

    private static IEnumerable<(string From, string To, string File, string Type)> References()
    {
        var compilation = Compile();
        var trees = compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).ToList();
        var declared = trees.SelectMany(tree => tree.GetRoot().DescendantNodes().Select(DeclaredName)).ToHashSet();
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Where(name => declared.Contains(name.Identifier.Text)))
            {
                if (TypeOf(model.GetSymbolInfo(name).Symbol) is { } type)
                {
                    // A partial type that is spread over folders belongs to each of them.
                    var folders = type.DeclaringSyntaxReferences.Select(reference => FolderOf(reference.SyntaxTree)).Distinct().ToList();
                    var from = FolderOf(tree);
                    foreach (var to in folders.Contains(from) ? [] : folders)
                        yield return (from, to, Path.GetFileName(tree.FilePath), type.Name);
                }
            }
        }
    }

    // Types, and extension methods, which are used without their type: asking the compiler about every other name takes long.
    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method when method.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Identifier.Text.EndsWith("Extensions", StringComparison.Ordinal) == true => method.Identifier.Text,
        _ => null,
    };

    /// <summary>The outermost type of the library that a name leads to.</summary>
    private static INamedTypeSymbol? TypeOf(ISymbol? symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;
        return type?.OriginalDefinition is { DeclaringSyntaxReferences.Length: > 0 } definition ? definition : null;
    }

    // A folder has an inner order of its own.
    private static string FolderOf(SyntaxTree tree) => Path.GetRelativePath(SourceDirectory(), tree.FilePath).Split(Path.DirectorySeparatorChar)[0];

    private static CSharpCompilation Compile()
    {
        const string ImplicitUsings = """
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using RazorSlices;
            global using Datastar.Razor.Expressions;
            """;
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);
        var trees = Directory.GetDirectories(SourceDirectory()).SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .Append(CSharpSyntaxTree.ParseText(ImplicitUsings, options));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "Datastar.Razor.dll")
            .Append(typeof(RazorSlice).Assembly.Location).Distinct();
        return CSharpCompilation.Create("Layers", trees, platform.Select(path => MetadataReference.CreateFromFile(path)), new(OutputKind.DynamicallyLinkedLibrary));
    }

    private static string SourceDirectory()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Datastar.Razor.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The repository is not above the test's output.");
        return Path.Combine(directory.FullName, "src", "Datastar.Razor");
    }
}
