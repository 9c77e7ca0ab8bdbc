using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds events that never reach the element: <c>load</c> of a <c>&lt;div></c>, <c>resize</c>, and misspelt ones.</summary>
internal sealed class EventRule : TemplateRule
{
    // Attributes of the client that look like events behind a colon.
    public static readonly IReadOnlyDictionary<string, string> Attributes = new Dictionary<string, string>
    {
        ["intersect"] = "on-intersect",
        ["visible"] = "on-intersect",
        ["interval"] = "on-interval",
        ["signal-patch"] = "on-signal-patch",
        ["signals-patch"] = "on-signal-patch",
        ["raf"] = "on-raf",
        ["init"] = "init",
        ["mount"] = "init",
        ["mounted"] = "init",
        ["ready"] = "init",
        ["domcontentloaded"] = "init",
    };

    public override DiagnosticDescriptor[] Reports => [MarkupRules.EventNeverFires, MarkupRules.MisspeltEvent];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Name: "on" } || attribute.Name.Key is not { Length: > 0 } key || key.Contains(ScriptHole))
            return;
        var name = key.ToLowerInvariant();
        if (name is "enter" or "esc" or "escape" && !attribute.Element.Name.Contains("-"))
            report.Add(MarkupRules.EventNeverFires, attribute, key, attribute.Element.Name, OfKey(attribute, KnownEvents.Keys[name]));
        else if (Elsewhere(attribute, name) is { } instead)
            report.Add(MarkupRules.EventNeverFires, attribute, key, attribute.Element.Name, attribute.Renamed(instead));
        else if (!attribute.Element.Name.Contains("-") && !KnownEvents.All.Contains(name) && !name.Contains(".") && Meant(name) is { } meant)
            report.Add(MarkupRules.MisspeltEvent, attribute, key, attribute.Name.With(key: meant));
    }

    private const string ScriptHole = "@";

    // Keys are no events of their own.
    private static string OfKey(DatastarAttribute attribute, string pressed) => attribute.Renamed(attribute.Name.With(key: "keydown"), attribute.IsTyped
        ? $"@({attribute.WrittenValue.TrimStart('@')}).When(Evt.Key == \"{pressed}\")"
        : $"evt.key === '{pressed}' && ({attribute.WrittenValue})");

    private static string? Elsewhere(DatastarAttribute attribute, string name)
    {
        var (element, isGlobal) = (attribute.Element.Name, attribute.Name.Modifiers.Any(modifier => modifier.Name is "window" or "document"));
        if (attribute.IsTyped && OfTyped(name) is { } whole)
            return AttributeName.Typed + whole;
        if (Attributes.TryGetValue(name, out var own) || ObsoleteAttributes.Elsewhere.TryGetValue(name, out own) && !KnownEvents.All.Contains(name) && ClientAttributes.Find(own) is { Value: Datastar.Razor.Attributes.ValueKind.Statements, Key: Datastar.Razor.Attributes.KeyRule.Denied })
            return attribute.Name.Prefix + own + string.Concat(attribute.Name.Modifiers.Where(modifier => ClientAttributes.Find(own)!.FindModifier(modifier.Name) is not null));
        // Components may put any element at the top.
        if (isGlobal || element.Contains("-") || char.IsUpper(element[0]))
            return null;
        if (name == "load")
            return KnownEvents.LoadedElements.Contains(element) ? null : attribute.Name.Prefix + "init" + string.Concat(attribute.Name.Modifiers.Where(modifier => modifier.Name is "delay" or "viewtransition"));
        if (KnownEvents.OfWindow.Contains(name) && !(name == "resize" && element is "video"))
            return attribute.Name.With(modifiers: attribute.Name.Modifiers.Prepend(new("window", [])));
        return KnownEvents.OfDocument.Contains(name) ? attribute.Name.With(modifiers: attribute.Name.Modifiers.Prepend(new("document", []))) : null;
    }

    // A hyphen stands before keys here: ds-on-interval-tick, ds-on-signal-change.
    private static string? OfTyped(string name) =>
        ObsoleteAttributes.Earlier.TryGetValue("on-" + name, out var today) && ClientAttributes.Find(today) is not null ? today : ClientAttributes.FindBefore("on-" + name)?.Name;

    /// <summary>The event that a misspelt one stands for.</summary>
    public static string? Meant(string name)
    {
        if (name.StartsWith("on", StringComparison.Ordinal) && KnownEvents.All.Contains(name.Substring(2)))
            return name.Substring(2);
        if (KnownEvents.OtherNames.TryGetValue(name.Replace("-", ""), out var usual))
            return usual;
        if (name.Contains("-") && KnownEvents.All.Contains(name.Replace("-", "")))
            return name.Replace("-", "");
        // ds-on-keydown-enter: the key is asked for in the value.
        if (name.StartsWith("key", StringComparison.Ordinal) && name.IndexOf('-') is var hyphen and > 0 && KnownEvents.All.Contains(name.Substring(0, hyphen)))
            return name.Substring(0, hyphen);
        // Events of the app have names like these too: only long ones are told from them.
        return name.Length >= 4 && Misspelling.Find(name, KnownEvents.All) is { } near && (name.Length >= 5 || CodeEvidence.IsSwapped(name, near)) && name + "s" != near && near + "s" != name && near + "d" != name && near + "ed" != name ? near : null;
    }
}
