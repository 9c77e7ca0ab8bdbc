using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Explained;

/// <summary>Says on the line of the template what RazorSlices says of tag helpers in a slice of its own, in the file that Razor generates.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PlainSliceAnalyzer : TemplateAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [TemplateRules.PlainSlice];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates) => start.RegisterSymbolAction(symbol =>
    {
        var type = (INamedTypeSymbol)symbol.Symbol;
        if (!type.Is(types.RazorSlice) || IsOurs(type) || type.DeclaringSyntaxReferences.FirstOrDefault(reference => TemplateCode.IsSlice(reference.SyntaxTree)) is not { } source)
            return;
        var path = TemplateCode.PathOf(source.SyntaxTree);
        if (path is null || templates.Find(path) is not { } page || !UsesTagHelper(source.SyntaxTree))
            return;
        var model = type.BaseType is { TypeArguments.Length: 1 } slice ? $"<{slice.TypeArguments[0].ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>" : "";
        foreach (var element in page.Elements)
        {
            if (element.Attributes.FirstOrDefault(attribute => attribute.Name.StartsWith("ds-", StringComparison.OrdinalIgnoreCase)) is { } attribute)
                symbol.ReportDiagnostic(Diagnostic.Create(TemplateRules.PlainSlice, page.At(TextSpan.FromBounds(attribute.NameStart, attribute.NameStart + attribute.Name.Length)), attribute.Name, model, element.Name));
        }
    }, SymbolKind.NamedType);

    private static bool IsOurs(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.ContainingAssembly?.Name == "Datastar.Razor")
                return true;
        }
        return false;
    }

    private static bool UsesTagHelper(SyntaxTree tree) => tree.ToString().Contains("CreateTagHelper<");
}
