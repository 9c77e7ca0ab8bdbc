using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What to write for a member that a type of the library does not have: <c>Evt.Value</c>, <c>S.Titel</c>, <c>TodoSignals.Title</c>.</summary>
internal static class UnknownMember
{
    private const string Assembly = "Datastar.Razor";

    // {0} is what stands before the dot, {1} what stands in the parentheses.
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
        [("Actions", "Fetch")] = "Get",
        [("DatastarAction", "Confirm")] = "Confirm({1}).Then({0})",
        [("DatastarAction", "If")] = "{0}.When({1})",
        [("DatastarAction", "And")] = "{0}.Then({1})",
        [("DatastarAction", "Set")] = "{0}.Then(…) with the next one",
        [("ElementPatchMode", "Morph")] = "ElementPatchMode.Outer",
        [("ElementPatchMode", "InnerHtml")] = "ElementPatchMode.Inner",
        [("ElementPatchMode", "OuterHtml")] = "ElementPatchMode.Outer",
        [("ElementPatchMode", "BeforeEnd")] = "ElementPatchMode.Append",
        [("ElementPatchMode", "AfterBegin")] = "ElementPatchMode.Prepend",
        [("ElementPatchMode", "BeforeBegin")] = "ElementPatchMode.Before",
        [("ElementPatchMode", "AfterEnd")] = "ElementPatchMode.After",
        [("ElementPatchMode", "Delete")] = "ElementPatchMode.Remove",
        [("ElementPatchMode", "Update")] = "ElementPatchMode.Outer",
        [("Signal", "Value")] = "{0}",
        [("Signal", "value")] = "{0}",
        [("Signal", "Get")] = "{0}",
        [("Signal", "IsNullOrEmpty")] = "{0}.IsEmpty",
        [("Signal", "IsNullOrWhiteSpace")] = "{0}.Trim().IsEmpty",
    };

    private static readonly string[] Units = ["Milliseconds", "Seconds", "Minutes"];

    public static string? Advice(MemberAccessExpressionSyntax access, SemanticModel model)
    {
        var name = access.Name.Identifier.Text;
        if (model.GetSymbolInfo(access.Expression).Symbol is INamedTypeSymbol type)
            return OfType(access, type, name, model);
        if (model.GetTypeInfo(access.Expression).Type is not INamedTypeSymbol owner || !IsUnknown(access, model))
            return null;
        // A value that may be null has one to fall back to.
        if (owner.TypeArguments is [{ OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }])
            return null;
        if (owner.SpecialType is SpecialType.System_Int32)
            return Misspelling.Find(name, Units) is { } unit && unit != name ? $"{access.Expression}.{unit}()" : null;
        return IsRefs(owner) ? Nearest(access, owner, name) : owner.ContainingAssembly?.Name == Assembly ? Other(access, owner.Name, name) : null;
    }

    private static string? OfType(MemberAccessExpressionSyntax access, INamedTypeSymbol type, string name, SemanticModel model)
    {
        // The value belongs to an instance; the signal is what the page has.
        if (type.Has(LibraryNames.Signals))
            return type.GetMembers(name).Any(member => member is IPropertySymbol { IsStatic: false }) ? $"{access.Expression}.Ref.{name}" : null;
        if (IsRefs(type))
            return type.GetMembers(name).IsEmpty ? null : $"{type.ContainingType.Name}.Ref.{name}";
        return type.ContainingAssembly?.Name == Assembly && type.GetMembers(name).IsEmpty && IsUnknown(access, model) ? Other(access, type.Name, name) ?? Nearest(access, type, name) : null;
    }

    private static bool IsUnknown(ExpressionSyntax code, SemanticModel model) => model.GetSymbolInfo(code) is { Symbol: null, CandidateSymbols.IsEmpty: true };

    private static bool IsRefs(INamedTypeSymbol type) => type.Name.EndsWith("Refs", StringComparison.Ordinal) && type.ContainingType?.Has(LibraryNames.Signals) is true;

    private static string? Other(MemberAccessExpressionSyntax access, string type, string name) => Others.TryGetValue((type, name), out var pattern)
        ? pattern.Replace("{0}", access.Expression.ToString()).Replace("{1}", (access.Parent as InvocationExpressionSyntax)?.ArgumentList.Arguments.ToString() ?? "…") : null;

    private static string? Nearest(MemberAccessExpressionSyntax access, INamedTypeSymbol type, string name) =>
        Misspelling.Find(name, type.GetMembers().Where(IsOffered).Select(member => member.Name).Distinct()) is { } meant ? $"{access.Expression}.{meant}" : null;

    private static bool IsOffered(ISymbol member) => member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false, CanBeReferencedByName: true } and not INamedTypeSymbol;
}
