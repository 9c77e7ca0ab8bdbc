using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What to write for a duration: <c>200.Milliseconds()</c>.</summary>
internal static class WantedDuration
{
    private static readonly Regex Written = new(@"^(?<count>\d+)\s*(?<unit>ms|s|m)?$", RegexOptions.CultureInvariant);

    public static (string, string, string)? Of(ExpressionSyntax value, ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Int32 => ("a number", "a duration", $"{(value is LiteralExpressionSyntax ? value.ToString() : $"({value})")}.Milliseconds()"),
        SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => ("a number", "a duration", $"TimeSpan.FromSeconds({value})"),
        SpecialType.System_String => ("a text", "a duration", OfText((value as LiteralExpressionSyntax)?.Token.ValueText ?? "")),
        _ => null,
    };

    private static string OfText(string text) => Written.Match(text) is { Success: true } match
        ? $"{match.Groups["count"]}.{match.Groups["unit"].Value switch { "s" => "Seconds", "m" => "Minutes", _ => "Milliseconds" }}()"
        : "200.Milliseconds()";
}
