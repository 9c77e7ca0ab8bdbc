using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Client;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Reads names whose beginning is misspelt or missing: <c>dta-show</c>, <c>data_text</c>, <c>on:click</c>, <c>ds:on-click</c>.</summary>
internal static class MisspeltPrefix
{
    private static readonly Regex Prefixed = new("^(?<prefix>[A-Za-z]{3,5})(?<mark>[-_:.])(?<rest>[A-Za-z].*)$", RegexOptions.CultureInvariant);
    private static readonly Regex Bare = new("^(?:d-|dt-|datastar-)(?<rest>[a-z].*)$|^(?<rest>(?:on|bind|attr|class|style|signals|computed)[:-][a-z].*)$", RegexOptions.CultureInvariant);
    private static readonly Regex Joined = new("^data(?<rest>(?:text|show|bind|init|class|attr|style|signals|computed|effect|on)(?::[a-z].*)?)$", RegexOptions.CultureInvariant);
    private static readonly Regex Typed = new("^(?:(?:asp|data|x)-ds-|ds[_:.]|ds(?=on-))(?<rest>[A-Za-z].*)$", RegexOptions.CultureInvariant);

    /// <summary>Whether the rest is one of the names of <c>ds-*</c>.</summary>
    public static bool IsTyped(string name) => Typed.IsMatch(name);

    /// <summary>The name with the right beginning; <see langword="null"/> where it does not look like one.</summary>
    public static string? Meant(string name)
    {
        if (Typed.Match(name) is { Success: true } typed && AttributeName.Parse(AttributeName.Typed + typed.Groups["rest"].Value.Replace('_', '-')) is { IsKnown: true })
            return AttributeName.Typed + typed.Groups["rest"].Value.Replace('_', '-');
        if (Bare.Match(name) is { Success: true } bare && AttributeName.Parse(AttributeName.Raw + bare.Groups["rest"].Value.Replace("on-", "on:")) is { Definition: not null } whole)
            return whole.With();
        if (Joined.Match(name) is { Success: true } joined)
            return AttributeName.Raw + joined.Groups["rest"].Value;
        if (Prefixed.Match(name) is not { Success: true } parts || parts.Groups["prefix"].Value.ToLowerInvariant() is var prefix
            && (prefix == "data" ? parts.Groups["mark"].Value == "-" : Misspelling.Distance(prefix, "data") != 1))
            return null;
        return AttributeName.Parse(AttributeName.Raw + parts.Groups["rest"].Value) is { Definition: not null } ? AttributeName.Raw + parts.Groups["rest"].Value : null;
    }
}
