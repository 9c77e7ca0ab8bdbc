using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>A part of an action's URL between two slashes.</summary>
/// <param name="Text">As it is written, a hole with its C# code.</param>
/// <param name="IsLiteral">Whether it has no hole.</param>
/// <param name="Hole">The type of the value, where the segment is one hole and nothing else.</param>
internal sealed record UrlSegment(string Text, bool IsLiteral, ITypeSymbol? Hole)
{
    /// <summary>Whether it may be this text. A number or a date is none.</summary>
    public bool CanBe(string literal) => IsLiteral
        ? string.Equals(Text, literal, StringComparison.OrdinalIgnoreCase)
        : Hole is null || RouteConstraints.KindOf(Hole) is ValueKind.Text || (RouteConstraints.KindOf(Hole) is ValueKind.Integer && literal.All(char.IsDigit));
}
