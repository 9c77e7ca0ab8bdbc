using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Markup;
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
        ["signal-change"] = "on-signal-patch",
        ["signals-change"] = "on-signal-patch",
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
        else if (name.Split(Between) is { Length: > 1 } several && several.All(KnownEvents.All.Contains))
            report.Add(MarkupRules.EventNeverFires, attribute, key, attribute.Element.Name, string.Join(" ", several.Select(one => attribute.Renamed(attribute.Name.With(key: one)))));
        else if (Elsewhere(attribute, name) is { } instead)
            report.Add(MarkupRules.EventNeverFires, attribute, key, attribute.Element.Name, attribute.Renamed(instead));
        else if (!attribute.Element.Name.Contains("-") && !KnownEvents.All.Contains(name) && !name.Contains(".") && KnownEvents.Meant(name) is { } meant)
            report.Add(MarkupRules.MisspeltEvent, attribute, key, attribute.Name.With(key: meant));
    }

    private static readonly char[] Between = [',', '|', '+', ';', '/'];

    private const string ScriptHole = "@";

    // Keys are no events of their own.
    private static string OfKey(DatastarAttribute attribute, string pressed) => attribute.Renamed(attribute.Name.With(key: "keydown"), attribute.IsTyped
        ? $"@({attribute.WrittenValue.TrimStart('@')}).When(Evt.Key == \"{pressed}\")"
        : $"evt.key === '{pressed}' && ({attribute.WrittenValue})");

    private static string? Elsewhere(DatastarAttribute attribute, string name)
    {
        var (element, isGlobal) = (attribute.Element.Name, attribute.Name.Modifiers.Any(modifier => modifier.Name is "window" or "document"));
        if (attribute.IsTyped && NameGrammar.Meant(attribute, "on-" + name, "") is { } spelled)
            return spelled;
        if (attribute.IsTyped && OfTyped(name) is { } whole)
            return AttributeName.Typed + whole;
        if (Attributes.TryGetValue(name, out var own) || ObsoleteAttributes.Elsewhere.TryGetValue(name, out own) && !KnownEvents.All.Contains(name)
            && ClientAttributes.Find(own) is { Value: Datastar.Razor.Attributes.ValueKind.Statements, Key: Datastar.Razor.Attributes.KeyRule.Denied })
            return attribute.Name.Prefix + own + string.Concat(attribute.Name.Modifiers.Where(modifier => ClientAttributes.Find(own)!.FindModifier(modifier.Name) is not null));
        // Components may put any element at the top.
        if (isGlobal || element.Contains("-") || char.IsUpper(element[0]))
            return null;
        if (name == "load")
            return KnownEvents.LoadedElements.Contains(element) ? null
                : attribute.Name.Prefix + "init" + string.Concat(attribute.Name.Modifiers.Where(modifier => modifier.Name is "delay" or "viewtransition"));
        if (KnownEvents.OfWindow.Contains(name) && !(name == "resize" && element is "video"))
            return attribute.Name.With(modifiers: attribute.Name.Modifiers.Prepend(new("window", [])));
        if (OfInside(attribute, name) is { } inside)
            return inside;
        return KnownEvents.OfDocument.Contains(name) ? attribute.Name.With(modifiers: attribute.Name.Modifiers.Prepend(new("document", []))) : null;
    }

    // Focus goes to controls, and a form is what is submitted; neither event rises from what is inside.
    private static string? OfInside(DatastarAttribute attribute, string name)
    {
        var element = attribute.Element;
        if (name == "submit" && element.Name is "button" or "input" or "select" or "textarea" && attribute.Name.Modifiers.Count == 0)
            return attribute.IsTyped ? "ds-on-click" : "data-on:click";
        if (name is "change" or "input" && element.Name == "button")
            return attribute.IsTyped ? "ds-on-click" : "data-on:click";
        if (name is not ("focus" or "blur") || !HtmlElements.HasNoValue(element.Name) || element.Name is "a" or "summary" or "dialog" or "body" or "details" or "svg" || element.HasCode
            || element.Attributes.Exists(other => other.Name.EndsWith("tabindex", StringComparison.OrdinalIgnoreCase)
                || other.Name.EndsWith("contenteditable", StringComparison.OrdinalIgnoreCase)) || attribute.Name.Modifiers.Any(modifier => modifier.Name == "capture"))
            return null;
        return attribute.Name.With(key: name == "focus" ? "focusin" : "focusout");
    }

    // A hyphen stands before keys here: ds-on-interval-tick, ds-on-signal-change.
    private static string? OfTyped(string name) =>
        ObsoleteAttributes.Earlier.TryGetValue("on-" + name, out var today) && ClientAttributes.Find(today) is not null ? today : ClientAttributes.FindBefore("on-" + name)?.Name;
}
