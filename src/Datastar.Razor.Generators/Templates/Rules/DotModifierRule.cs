using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds modifiers and keys of the keyboard behind a dot, as other libraries have them: <c>data-on:click.prevent</c>, <c>ds-on-keydown.enter</c>.</summary>
internal sealed class DotModifierRule : TemplateRule
{
    private static readonly char[] Separators = ['.', ':', '|', '_', '-'];

    // Events of the app's own have names such as scroll-stop and close-window.
    private static readonly HashSet<string> Ambiguous = new(["stop", "once", "capture", "delay", "case", "passive", "window", "document", "left", "right", "up", "down", "home", "end", "delete", "space", "tab"]);
    private static readonly HashSet<string> Verbs = ["close", "focus", "blur", "toggle", "load", "select", "drag", "reset", "drop"];

    public override DiagnosticDescriptor[] Reports => [MarkupRules.DotBeforeModifier];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Name: "on" } definition || attribute.Name.Key is not { } key || key.IndexOfAny(Separators) is var dot && dot <= 0)
            return;
        var (name, parts) = (key.Substring(0, dot), key.Substring(dot + 1).Split(Separators));
        if (key[dot] == '-' && !IsJoined(attribute, name, parts, definition))
            return;
        // window:resize names the modifier first.
        if (parts.Length == 1 && definition.FindModifier(name) is not null && KnownEvents.All.Contains(parts[0]))
            (name, parts) = (parts[0], [name]);
        var modifiers = new List<WrittenModifier>();
        var conditions = new List<string>();
        foreach (var part in parts)
        {
            if (modifiers.Count > 0 && char.IsDigit(part.FirstOrDefault()))
                modifiers[modifiers.Count - 1] = new(modifiers[modifiers.Count - 1].Name, [part]);
            else if (Meant(part, definition) is { } modifier)
                modifiers.Add(new(modifier, []));
            else if (KnownEvents.Keys.TryGetValue(part, out var pressed))
                conditions.Add($"evt.key === '{pressed}'");
            else if (KnownEvents.HeldKeys.TryGetValue(part, out var held))
                conditions.Add("evt." + held);
            else if (part == "self")
                conditions.Add("evt.target === el");
            else if (part.Length == 1 && name.StartsWith("key", StringComparison.Ordinal))
                conditions.Add($"evt.key === '{part}'");
            else
                return;
        }
        report.Add(MarkupRules.DotBeforeModifier, attribute, attribute.Source.Name, key, Replacement(attribute, name, modifiers, conditions));
    }

    // click-prevent, input-debounce-300ms, window-resize, keydown-enter: an event and nothing but modifiers and keys.
    private static bool IsJoined(DatastarAttribute attribute, string name, string[] parts, Attributes.AttributeDefinition definition)
    {
        if (attribute.Element.Name.Contains("-") || KnownEvents.All.Contains(attribute.Name.Key!))
            return false;
        if (parts.Length == 1 && name is "window" or "document")
            return KnownEvents.All.Contains(parts[0]);
        if (!KnownEvents.All.Contains(name))
            return false;
        var isKey = name.StartsWith("key", StringComparison.Ordinal);
        var isCertain = isKey || name is "click" or "submit" || KnownEvents.OfWindow.Contains(name) && name != "resize" || parts.Length > 1 || parts[0] is "window" or "document" && !Verbs.Contains(name);
        return parts.All(part => char.IsDigit(part.FirstOrDefault()) || (isCertain || !Ambiguous.Contains(part))
            && (definition.FindModifier(part) is not null || part is "away" || isKey && (KnownEvents.Keys.ContainsKey(part) || KnownEvents.HeldKeys.ContainsKey(part))));
    }

    private static string? Meant(string part, Attributes.AttributeDefinition definition) =>
        definition.FindModifier(part)?.Name ?? (part is "away" ? "outside" : null) ?? (part.Length > 4 && !KnownEvents.Keys.ContainsKey(part) ? Misspelling.Find(part, definition.Modifiers.Select(known => known.Name)) : null);

    private static string Replacement(DatastarAttribute attribute, string name, List<WrittenModifier> modifiers, List<string> conditions)
    {
        var renamed = attribute.Name.With(key: name, modifiers: modifiers.Concat(attribute.Name.Modifiers));
        if (conditions.Count == 0)
            return attribute.Renamed(renamed);
        var code = attribute.WrittenValue;
        if (attribute.IsTyped)
            return attribute.Renamed(renamed, $"@({code.TrimStart('@')}).When({Typed(conditions[conditions.Count - 1])})");
        return attribute.Renamed(renamed, $"{string.Join(" && ", conditions)} && {(code.Contains("=") || code.Contains("?") ? $"({code})" : code)}");
    }

    // evt.key === 'Enter' is Evt.Key == "Enter", evt.ctrlKey is Evt.CtrlKey.
    private static string Typed(string condition) => condition.StartsWith("evt.key", StringComparison.Ordinal) ? $"Evt.Key == \"{condition.Split('\'')[1]}\""
        : condition.StartsWith("evt.target", StringComparison.Ordinal) ? "Evt.Key == \"Enter\"" : "Evt." + SignalNaming.FirstToUpper(condition.Substring("evt.".Length));
}
