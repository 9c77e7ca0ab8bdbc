using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Client;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Tells whether the value of an unknown attribute was meant for the client.</summary>
internal static class CodeEvidence
{
    private static readonly Regex Signal = new(@"(?<![\w$\\^.)\]])\$[A-Za-z_]\w*", RegexOptions.CultureInvariant);

    private static readonly Regex ActionCall = new(@"@([A-Za-z_]\w*)\(", RegexOptions.CultureInvariant);

    /// <summary>Whether the value has a signal or an action in it.</summary>
    public static bool IsIn(DatastarAttribute attribute) => Signal.IsMatch(attribute.WrittenValue) || HasAction(attribute);

    /// <summary>Whether the value calls an action of the client.</summary>
    public static bool HasAction(DatastarAttribute attribute) =>
        ActionCall.Matches(attribute.WrittenValue).Cast<Match>().Any(match => ClientActions.Find(match.Groups[1].Value) is not null);

    /// <summary>Whether two names have the same letters in another order.</summary>
    public static bool IsSwapped(string left, string right) => left != right && string.Concat(left.OrderBy(c => c)) == string.Concat(right.OrderBy(c => c));
}
