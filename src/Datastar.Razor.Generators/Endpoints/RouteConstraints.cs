using System.Globalization;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Which values a constraint of a route takes, as far as the type of the value says it.</summary>
internal static class RouteConstraints
{
    private static readonly Dictionary<string, ValueKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = ValueKind.Number,
        ["long"] = ValueKind.Number,
        ["min"] = ValueKind.Number,
        ["max"] = ValueKind.Number,
        ["range"] = ValueKind.Number,
        ["decimal"] = ValueKind.Number,
        ["double"] = ValueKind.Number,
        ["float"] = ValueKind.Number,
        ["bool"] = ValueKind.Truth,
        ["guid"] = ValueKind.Guid,
        ["datetime"] = ValueKind.Time,
        ["alpha"] = ValueKind.Truth,
    };

    /// <summary>Whether the parameter may take the segment.</summary>
    public static bool Take(RouteSegment parameter, UrlSegment segment) => parameter.Constraints.All(constraint => Takes(NameOf(constraint), segment));

    /// <summary>Whether some value of the type may come through the constraint.</summary>
    public static bool TakesValuesOf(string constraint, ITypeSymbol type) =>
        !Kinds.TryGetValue(NameOf(constraint), out var taken) || constraint == "alpha" || KindOf(type) is var kind && (kind is ValueKind.Text || (kind & taken) != 0);

    /// <summary>What values of a type look like.</summary>
    public static ValueKind KindOf(ITypeSymbol type)
    {
        type = type.WithoutNullable();
        return type.SpecialType switch
        {
            SpecialType.System_Boolean => ValueKind.Truth,
            SpecialType.System_DateTime => ValueKind.Time,
            >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => ValueKind.Integer,
            SpecialType.System_Decimal or SpecialType.System_Single or SpecialType.System_Double => ValueKind.Real,
            _ => type.ContainingNamespace is { Name: "System" } ? OfSystem(type.Name) : OfSignal(type),
        };
    }

    private static ValueKind OfSystem(string name) => name switch
    {
        "Guid" => ValueKind.Guid,
        "DateTimeOffset" or "DateOnly" or "TimeOnly" => ValueKind.Time,
        _ => ValueKind.Text,
    };

    // A signal, or an expression, has the form of its value.
    private static ValueKind OfSignal(ITypeSymbol type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current is { Name: "DatastarExpression", TypeArguments.Length: 1 })
                return KindOf(current.TypeArguments[0]);
        }
        return ValueKind.Text;
    }

    private static bool Takes(string constraint, UrlSegment segment)
    {
        if (!Kinds.TryGetValue(constraint, out var taken))
            return true;
        if (!segment.IsLiteral)
            return segment.Hole is null || KindOf(segment.Hole) is var kind && (kind is ValueKind.Text || (kind & taken) != 0);
        return constraint.ToLowerInvariant() switch
        {
            "int" or "long" or "min" or "max" or "range" => long.TryParse(segment.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
            "decimal" or "double" or "float" => double.TryParse(segment.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "bool" => bool.TryParse(segment.Text, out _),
            "guid" => Guid.TryParse(segment.Text, out _),
            "alpha" => segment.Text.All(char.IsLetter),
            _ => true,
        };
    }

    private static string NameOf(string constraint) => constraint.IndexOf('(') is var bracket and >= 0 ? constraint.Substring(0, bracket) : constraint;
}
