using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What to write where something to be sent is wanted: <c>Results.Datastar(signals)</c>, <c>Results.Datastar(todo)</c>, <c>Results.Datastar(list)</c>.</summary>
internal static class WantedContent
{
    public static (string, string, string)? Of(ITypeSymbol wanted, ExpressionSyntax value, ITypeSymbol type, SemanticModel model, LibraryTypes types)
    {
        var what = wanted.Is(types.Event) ? "an event" : "a fragment or an event";
        if (types.IsExpression(type))
            return ("code for the browser", what, value.ToString().Contains(".Set(") ? "DatastarEvent.PatchSignals(new { … }) with the new values" : "what the page is to get, or a fragment whose ds-init asks for it");
        if (type.IsTask())
            return ("a task", what, $"await {value}");
        if (type.IsAnonymousType || type.Has(LibraryNames.Signals))
            return ("an object of signals", what, $"DatastarEvent.PatchSignals({value})");
        if (wanted.Is(types.Event) && (type.Is(types.RazorSlice) || type.Is(types.Fragment)))
            return (type.Is(types.Fragment) ? "a fragment" : "a slice", what, $"DatastarEvent.PatchElements({value})");
        if (EndsInResult(type))
            return ("a result already", what, $"{value} alone");
        if (ItemOf(type) is { } item && OfItems(item, value, types) is { } items)
            return ("a list", what, items);
        return SliceOf(type, model.Compilation, types) is { } slice ? ("a model", what, $"a slice of it, as in {slice}.Create({value})") : null;
    }

    private static bool EndsInResult(ITypeSymbol type) => type.AllInterfaces.Any(contract => contract.Name is "IResult" or "IActionResult") && type.SpecialType is SpecialType.None;

    private static string? OfItems(ITypeSymbol item, ExpressionSyntax value, LibraryTypes types) =>
        item.Is(types.Event) ? $"[.. {value}]" : item.Is(types.RazorSlice) || item.Is(types.Fragment) ? $"[.. {value}.Select(item => DatastarEvent.PatchElements(item))]" : null;

    private static ITypeSymbol? ItemOf(ITypeSymbol type) =>
        type.AllInterfaces.Append(type as INamedTypeSymbol).FirstOrDefault(contract => contract?.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];

    // The slice that takes it for its model.
    private static string? SliceOf(ITypeSymbol model, Compilation compilation, LibraryTypes types) => model.SpecialType is not SpecialType.None ? null
        : compilation.Assembly.GlobalNamespace.Types().SelectMany(static type => type.GetMembers("Create").OfType<IMethodSymbol>())
            .Where(create => create.IsStatic && create.ReturnType.Is(types.RazorSlice) && create.Parameters is [var parameter] && SymbolEqualityComparer.Default.Equals(parameter.Type, model))
            .Select(create => create.ContainingType.Name).OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault();
}
