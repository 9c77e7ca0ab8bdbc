using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Signals;

/// <summary>What the type of a member means for its signal: an object of more signals, one value, or nothing that JSON has.</summary>
internal static class SignalTypes
{
    private const string Json = "System.Text.Json.Serialization.";

    private static readonly Dictionary<string, string> WithoutJson = new()
    {
        ["System.Type"] = "a System.Type",
        ["System.IO.Stream"] = "a stream",
        ["System.Threading.CancellationToken"] = "a cancellation token",
        ["System.Threading.Tasks.Task"] = "a task",
        ["System.Threading.Tasks.ValueTask"] = "a task",
        ["Datastar.Razor.Signal"] = "the name of a signal and not its value",
        ["Datastar.Razor.DatastarExpression"] = "code for the browser",
        ["Microsoft.AspNetCore.Http.IFormFile"] = "a file of a form",
    };

    /// <summary>The type whose members are signals of their own, or <see langword="null"/> where the value is one signal.</summary>
    public static INamedTypeSymbol? ObjectType(SerializedMember member)
    {
        var type = member.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : member.Type;
        return type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None, IsAbstract: false, IsTupleType: false } named
            && !member.HasConverter && !HasOwnJson(named) && !IsFromTheFramework(named) && !IsCollection(named)
            ? named
            : null;
    }

    /// <summary>What the type is, where it cannot be a signal's value.</summary>
    public static string? UnsupportedBecause(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate } => "a delegate",
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "a pointer",
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => "a native integer",
        { IsRefLikeType: true } => "a ref struct",
        // Texts and numbers are by far the most, and full names are put together each time.
        { SpecialType: not SpecialType.None } or IArrayTypeSymbol => null,
        _ => WithoutJson.TryGetValue(NameOf(type), out var reason) ? reason : null,
    };

    private static string NameOf(ITypeSymbol type) => $"{type.ContainingNamespace?.ToDisplayString()}.{type.Name}";

    private static bool HasOwnJson(INamedTypeSymbol type) => type.Has(Json + "JsonConverterAttribute") || type.Has(Json + "JsonPolymorphicAttribute") || type.Has(Json + "JsonDerivedTypeAttribute");

    private static bool IsFromTheFramework(INamedTypeSymbol type)
    {
        var root = type.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            root = root.ContainingNamespace;
        return root is { IsGlobalNamespace: false, Name: "System" or "Microsoft" };
    }

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(implemented => implemented.SpecialType is SpecialType.System_Collections_IEnumerable);
}
