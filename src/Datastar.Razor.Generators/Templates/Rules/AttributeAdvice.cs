using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>What to write for attributes that the client has nothing for: loops, opposite conditions, modifiers on their own.</summary>
internal static class AttributeAdvice
{
    private static readonly HashSet<string> Loops = new(["for", "each", "for-each", "foreach", "repeat", "x-for"], StringComparer.OrdinalIgnoreCase);
    private static readonly Regex LoopHead = new(@"^\s*\(?\s*\$?\w+(?:\s*,\s*\w+)*\s*\)?\s+(?:in|of)\s+\$?\w", RegexOptions.CultureInvariant);
    private static readonly Regex Duration = new(@"^\d+m?s$", RegexOptions.CultureInvariant);
    private static readonly HashSet<string> Bare = ["prevent", "stop", "once", "passive", "capture", "outside"];

    /// <summary>The advice; <see langword="null"/> where there is none.</summary>
    /// <param name="attribute">An attribute that the client does not know.</param>
    /// <param name="isCode">Whether its value is code for the client.</param>
    public static string? For(DatastarAttribute attribute, bool isCode)
    {
        var plugin = WithoutPrefix(attribute.Name.Plugin);
        if (attribute.Name.Key is not null)
            return null;
        if (ObsoleteAttributes.Negated.Contains(plugin) && isCode)
            return $"write '{(attribute.IsTyped ? attribute.Renamed("ds-show", $"@(!({attribute.WrittenValue.TrimStart('@')}))") : attribute.Renamed("data-show", $"!({attribute.WrittenValue})"))}'";
        if (ObsoleteAttributes.Without.TryGetValue(plugin, out var instead) && (isCode || plugin.StartsWith("else", StringComparison.Ordinal)))
            return attribute.IsTyped ? instead.Typed : instead.Raw;
        if (Loops.Contains(plugin) && (isCode || LoopHead.IsMatch(attribute.WrittenValue) || plugin is "each" or "foreach" or "for-each"))
            return "it has no loops, write the elements on the server, such as by @foreach, and patch them";
        return OfModifier(attribute, plugin);
    }

    /// <summary>The name without the prefix of Vue or Alpine.</summary>
    public static string WithoutPrefix(string plugin) => plugin.StartsWith("v-", StringComparison.Ordinal) || plugin.StartsWith("x-", StringComparison.Ordinal) ? plugin.Substring(2) : plugin;

    // data-debounce="500ms" beside data-on:input.
    private static string? OfModifier(DatastarAttribute attribute, string plugin)
    {
        foreach (var beside in attribute.Element.Attributes)
        {
            if (AttributeName.Parse(beside.Name) is not { Definition: { } definition } name || definition.FindModifier(plugin) is not { } modifier)
                continue;
            var value = attribute.WrittenValue.Trim();
            if (modifier.Argument is ModifierArgument.Duration ? Duration.IsMatch(value) : Bare.Contains(plugin) && value is "" or "true")
                return $"it is a modifier, write '{name.With(modifiers: [.. name.Modifiers, new(plugin, modifier.Argument is ModifierArgument.Duration ? [value] : [])])}=\"…\"'";
        }
        return null;
    }
}
