using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>A part of an action's URL between two slashes.</summary>
/// <param name="Text">As it is written, a hole with its C# code.</param>
/// <param name="IsLiteral">Whether it has no hole.</param>
/// <param name="Hole">The type of the value, where the segment is one hole and nothing else.</param>
/// <param name="Pattern">What it may be, as a regular expression, where texts and holes are in it.</param>
internal sealed record UrlSegment(string Text, bool IsLiteral, ITypeSymbol? Hole, string? Pattern = null)
{
    /// <summary>Whether it may be this text. A number or a date is none.</summary>
    public bool CanBe(string literal) => IsLiteral
        ? string.Equals(Text, literal, StringComparison.OrdinalIgnoreCase)
        : Pattern is not null ? Regex.IsMatch(literal, Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
        : Hole is null || RouteConstraints.KindOf(Hole) is ValueKind.Text || (RouteConstraints.KindOf(Hole) is ValueKind.Integer && literal.All(char.IsDigit));
}
