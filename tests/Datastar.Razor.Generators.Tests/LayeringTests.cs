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
        ["Diagnostics"] = [],
        ["Rendering"] = ["Encoding"],
        ["Expressions"] = ["Rendering", "Encoding"],
        ["Signals"] = ["Rendering", "Diagnostics", "Encoding"],
        ["Sse"] = [],
        ["Events"] = ["Sse", "Signals", "Expressions", "Rendering", "Diagnostics", "Encoding", "Protocol"],
        ["Compression"] = ["Rendering"],
        ["Response"] = ["Compression", "Events", "Signals", "Rendering", "Diagnostics", "Protocol"],
        ["Results"] = ["Response", "Events", "Signals", "Rendering", "Diagnostics", "Protocol"],
        ["Antiforgery"] = ["Results", "Diagnostics"],
        // A hook of the app answers with an event.
        ["Options"] = ["Compression", "Events", "Signals", "Protocol"],
        ["Validation"] = ["Results", "Response", "Events", "Signals", "Rendering", "Diagnostics"],
        ["Attributes"] = ["Options", "Signals", "Expressions", "Rendering", "Encoding", "Protocol"],
        ["Components"] = ["Attributes"],
        ["Live"] = ["Results", "Response", "Events", "Rendering", "Diagnostics", "Protocol"],
        ["Mvc"] = ["Validation", "Results", "Events", "Rendering", "Protocol"],
        ["Security"] = ["Options", "Antiforgery", "Results", "Response", "Compression", "Events", "Signals", "Rendering", "Diagnostics", "Protocol"],
        ["TagHelpers"] = ["Attributes", "Expressions", "Rendering", "Encoding"],
        ["Development"] = ["Options", "Live", "Results", "Attributes", "Signals", "Diagnostics"],
        ["Slices"] = ["TagHelpers", "Attributes", "Rendering"],
    };

    private static readonly CSharpParseOptions Syntax = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    private static readonly Lazy<HashSet<(string From, string To, string File, string Type)>> OfLibrary = new(() => References(Library()));

    // The composition root sees everything, and nothing sees it.
    private const string Root = "DependencyInjection";

    [Fact]
    public void No_folder_reaches_back_up()
    {
        var violations = OfLibrary.Value.Where(r => !IsAllowed(r.From, r.To)).Select(r => $"{r.From} -> {r.To}: {r.File} uses {r.Type}").Order().ToList();

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public void Every_row_of_the_table_is_used()
    {
        var used = OfLibrary.Value.Select(r => (r.From, r.To)).ToHashSet();

        Assert.Empty(MayUse.SelectMany(row => row.Value.Select(to => (row.Key, to))).Where(row => !used.Contains(row)).Select(row => $"{row.Key} -> {row.to}"));
    }

    [Fact]
    public void The_table_has_no_circle()
    {
        Assert.DoesNotContain(MayUse.Keys, folder => Reaches(folder, folder));
    }

    [Fact]
    public void Every_folder_is_in_the_table()
    {
        var folders = Directory.GetDirectories(SourceDirectory()).Where(path => Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories).Any()).Select(path => Path.GetFileName(path)!).Where(name => name != Root);

        Assert.Equal(folders.Order(), MayUse.Keys.Order());
    }

    [Theory]
    [InlineData("void M() { Used.Do(); }")]
    [InlineData("Used M() => new();")]
    [InlineData("object M(Used a, Used b) => a + b;")]
    [InlineData("object M(object o) => o.Extended();")]
    [InlineData("object M() => \"x\".InBlock();")]
    [InlineData("object M() => string.Fixed();")]
    [InlineData("void M() { Taking.Take(5); }")]
    public void Uses_without_a_name_are_seen_too(string member)
    {
        const string Lower = """
            public class Used { public static void Do() { } public static Used operator +(Used a, Used b) => a; public static implicit operator Used(int x) => new(); }
            public static class Helps { public static object Extended(this object o) => o; extension(string s) { public object InBlock() => s; public static object Fixed() => ""; } }
            """;
        var trees = new[] { ("Lower", Lower), ("Middle", "public static class Taking { public static void Take(Used used) { } }"), ("Upper", $"class Uses {{ {member} }}") };

        var found = References(Compile(trees.Select(tree => CSharpSyntaxTree.ParseText(tree.Item2, Syntax, Path.Combine(SourceDirectory(), tree.Item1, "File.cs"))))).Where(r => (r.From, r.To) == ("Upper", "Lower")).ToList();

        Assert.NotEmpty(found);
    }

    private static bool IsAllowed(string from, string to) => from == to || from == Root || MayUse.GetValueOrDefault(from, []).Contains(to);

    private static bool Reaches(string from, string to)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(MayUse[from]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
                MayUse.GetValueOrDefault(next, []).ToList().ForEach(open.Push);
        }
        return reached.Contains(to);
    }

    private static HashSet<(string From, string To, string File, string Type)> References(CSharpCompilation compilation)
    {
        var trees = compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0).ToList();
        var declared = trees.SelectMany(tree => tree.GetRoot().DescendantNodes().Select(DeclaredName)).ToHashSet();
        var references = new HashSet<(string, string, string, string)>();
        foreach (var tree in trees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var type in tree.GetRoot().DescendantNodes().SelectMany(node => Uses(node, model, declared)))
            {
                // A partial type that is spread over folders belongs to each of them.
                var folders = type.DeclaringSyntaxReferences.Select(reference => FolderOf(reference.SyntaxTree)).Distinct().ToList();
                var from = FolderOf(tree);
                if (!folders.Contains(from))
                    references.UnionWith(folders.Select(to => (from, to, Path.GetFileName(tree.FilePath), type.Name)));
            }
        }
        return references;
    }

    private static IEnumerable<INamedTypeSymbol> Uses(SyntaxNode node, SemanticModel model, HashSet<string?> declared)
    {
        // Asking the compiler about every name takes long.
        var symbols = node switch
        {
            SimpleNameSyntax name when declared.Contains(name.Identifier.Text) => [model.GetSymbolInfo(name).Symbol],
            ImplicitObjectCreationExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or ElementAccessExpressionSyntax => [model.GetSymbolInfo(node).Symbol],
            ArgumentSyntax argument => [model.GetConversion(argument.Expression).MethodSymbol],
            ArrowExpressionClauseSyntax arrow => [model.GetConversion(arrow.Expression).MethodSymbol],
            ReturnStatementSyntax { Expression: { } value } => [model.GetConversion(value).MethodSymbol],
            EqualsValueClauseSyntax equals => [model.GetConversion(equals.Value).MethodSymbol],
            _ => Array.Empty<ISymbol?>(),
        };
        return symbols.Select(TypeOf).OfType<INamedTypeSymbol>();
    }

    // Types, and what may be an extension, which is used without its type.
    private static string? DeclaredName(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        MethodDeclarationSyntax method when IsOfStaticClass(method) => method.Identifier.Text,
        PropertyDeclarationSyntax property when IsOfStaticClass(property) => property.Identifier.Text,
        _ => null,
    };

    private static bool IsOfStaticClass(SyntaxNode member) => member.FirstAncestorOrSelf<ClassDeclarationSyntax>()?.Modifiers.Any(SyntaxKind.StaticKeyword) == true;

    /// <summary>The outermost type of the library that a name leads to.</summary>
    private static INamedTypeSymbol? TypeOf(ISymbol? symbol)
    {
        symbol = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;
        return type?.OriginalDefinition is { DeclaringSyntaxReferences.Length: > 0 } definition ? definition : null;
    }

    // A folder has an inner order of its own.
    private static string FolderOf(SyntaxTree tree) => Path.GetRelativePath(SourceDirectory(), tree.FilePath).Split(Path.DirectorySeparatorChar)[0];

    private static CSharpCompilation Library() => Compile(Directory.GetDirectories(SourceDirectory()).SelectMany(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Syntax, file)));

    private static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees)
    {
        const string ImplicitUsings = """
            global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
            global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks; global using RazorSlices;
            global using Datastar.Razor.Expressions;
            """;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "Datastar.Razor.dll")
            .Append(typeof(RazorSlice).Assembly.Location).Distinct();
        return CSharpCompilation.Create(
            "Layers",
            trees.Append(CSharpSyntaxTree.ParseText(ImplicitUsings, Syntax)),
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary));
    }

    private static string SourceDirectory()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Datastar.Razor.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The repository is not above the test's output.");
        return Path.Combine(directory.FullName, "src", "Datastar.Razor");
    }
}
