using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Signals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What to write for a member that a type of the library does not have: <c>Evt.Value</c>, <c>Ds.Onclick</c>, <c>TodoSignals.Title</c>.</summary>
internal static class UnknownMember
{
    private static readonly Dictionary<(string Type, string Member), string> Others = new()
    {
        [("Evt", "Value")] = "Evt.Target.Value",
        [("Evt", "Checked")] = "Evt.Target.Checked",
        [("Evt", "Element")] = "El",
        [("Evt", "KeyCode")] = "Evt.Key",
        [("Evt", "Which")] = "Evt.Key",
        [("El", "InnerText")] = "El.TextContent",
        [("El", "InnerHtml")] = "El.TextContent",
        [("El", "Text")] = "El.TextContent",
        [("El", "Submit")] = "El.RequestSubmit()",
        [("Ds", "Html")] = "Ds.Text",
        [("Ds", "Hide")] = "Ds.Show with the contrary condition",
        [("Ds", "If")] = "Ds.Show",
        [("Ds", "Model")] = "Ds.Bind",
        [("Ds", "Load")] = "Ds.Init",
        [("Ds", "OnLoad")] = "Ds.Init",
    };

    public static string? Advice(MemberAccessExpressionSyntax access, SemanticModel model)
    {
        if (model.GetSymbolInfo(access.Expression).Symbol is not INamedTypeSymbol type)
            return null;
        var name = access.Name.Identifier.Text;
        // The value belongs to an instance; the signal is what the page has.
        if (type.Has(LibraryNames.Signals))
            return type.GetMembers(name).Any(member => member is IPropertySymbol { IsStatic: false }) ? $"{access.Expression}.Ref.{name}" : null;
        if (type.ContainingAssembly?.Name != "Datastar.Razor" || model.GetSymbolInfo(access).Symbol is not null || !type.GetMembers(name).IsEmpty)
            return null;
        return Others.TryGetValue((type.Name, name), out var other) ? other
            : Misspelling.Find(name, type.GetMembers().Where(IsOffered).Select(member => member.Name).Distinct()) is { } meant ? $"{access.Expression}.{meant}" : null;
    }

    private static bool IsOffered(ISymbol member) => member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false, CanBeReferencedByName: true };
}
