using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>ds-*</c> attributes that do not exist and look as if they were meant for Datastar. Those of other libraries it leaves alone.</summary>
internal sealed class TypedAttributeRule : TemplateRule
{
    private static readonly string[] Calls = ["Get(", "Post(", "Put(", "Patch(", "Delete(", "Js(", "Evt.", "El.", ".Ref.", "@S."];

    private static readonly string[] Names = [.. AttributeShapes.Whole.Concat(AttributeShapes.Others).Select(name => name.Substring(AttributeName.Typed.Length))];

    private static readonly string[] KeyedNames = [.. AttributeShapes.Keyed.Select(name => name.Substring(AttributeName.Typed.Length).TrimEnd('-'))];

    public override DiagnosticDescriptor[] Reports => [MarkupRules.UnknownTypedAttribute];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (!attribute.IsTyped || attribute.Name.IsKnown)
            return;
        if (AttributeAdvice.For(attribute, IsCode(attribute)) is { } advice)
            report.Add(MarkupRules.UnknownTypedAttribute, attribute, attribute.Source.Name, advice);
        else if (Meant(attribute) is { } meant)
            report.Add(MarkupRules.UnknownTypedAttribute, attribute, attribute.Source.Name, $"did you mean '{meant}'?");
        else if (CodeEvidence.IsIn(attribute) || Calls.Any(attribute.WrittenValue.Contains))
            report.Add(MarkupRules.UnknownTypedAttribute, attribute, attribute.Source.Name,
                $"there are {string.Join(", ", AttributeShapes.Whole)} and, with a key, {string.Join(", ", AttributeShapes.Keyed.Select(prefix => prefix + "…"))}");
    }

    private static bool IsCode(DatastarAttribute attribute) => attribute.Source.Value?.Parts.Any(part => !part.IsText) == true || CodeEvidence.IsIn(attribute);

    private static string? Meant(DatastarAttribute attribute)
    {
        var (name, plugin) = (attribute.Name, attribute.Name.Plugin);
        var isCode = IsCode(attribute);
        if (NameGrammar.Meant(attribute) is { } spelled)
            return spelled;
        if (name.Definition is { } definition)
            return Spelled(attribute, definition, name.Key ?? "");
        if (Array.IndexOf(KeyedNames, plugin) >= 0)
            return $"{AttributeName.Typed}{plugin}-{(plugin == "on" ? "click" : "…")}";
        if (plugin.EndsWith("-", StringComparison.Ordinal) && ClientAttributes.Find(plugin.TrimEnd('-')) is { } cut)
            return Spelled(attribute, cut, cut.Key is Attributes.KeyRule.Required ? KeyExamples.Of(cut.Name) : "");
        if (isCode && ObsoleteAttributes.Binding.Contains(plugin))
            return attribute.Renamed("ds-bind");
        if (isCode && ClientActions.Find(plugin) is { IsRequest: true } || plugin is "action" or "command" or "handler")
            return attribute.Renamed("ds-on-click");
        if (Exclusive(plugin) is { } exclusive)
            return Signal(exclusive, plugin.Substring(exclusive.Length + 1));
        if (ClientAttributes.FindBefore(plugin) is { } before)
            return Spelled(attribute, before, "");
        if (ObsoleteAttributes.Certain.TryGetValue(plugin, out var earlier) || ObsoleteAttributes.Earlier.TryGetValue(plugin, out earlier) || isCode
            && ObsoleteAttributes.Elsewhere.TryGetValue(plugin, out earlier))
            return ClientAttributes.Find(earlier) is { } today ? Spelled(attribute, today, "") : AttributeName.Typed + earlier.Replace(':', '-');
        if (isCode && ObsoleteAttributes.HtmlAttributes.Contains(plugin))
            return attribute.Name.With(plugin: "attr-" + plugin);
        if (Misspelling.Find(plugin, Names) is { } near && (isCode || IsClear(attribute, near)))
            return attribute.Name.With(plugin: near);
        if (NearKeyed(plugin) is var (keyed, key))
            return attribute.Name.With(plugin: $"{keyed}-{key}");
        if (name.Key is { Length: > 0 } && Misspelling.Find(plugin, KeyedNames) is { } nearKeyed)
            return Spelled(attribute, ClientAttributes.Find(nearKeyed)!, name.Key);
        if (isCode && KnownEvents.All.Contains(plugin))
            return attribute.Name.With(plugin: "on-" + plugin);
        return null;
    }

    // The client's own colon is a hyphen here, and names of signals are values.
    private static string Spelled(DatastarAttribute attribute, AttributeDefinition definition, string key)
    {
        if (definition.Value == ValueKind.SignalName)
            return Signal(definition.Name, key);
        if (definition.Key == Attributes.KeyRule.Required && key.Length == 0)
            return $"{AttributeName.Typed}{definition.Name}-click";
        return AttributeName.Typed + definition.Name + (definition.Key == Attributes.KeyRule.Denied || key.Length == 0 ? "" : "-" + key) + string.Concat(attribute.Name.Modifiers);
    }

    private static string Signal(string name, string key) => $"{AttributeName.Typed}{name}=\"@S.{(key.Length == 0 ? "Title" : SignalNaming.FirstToUpper(SignalNaming.Camel(key)))}\"";

    private static string? Exclusive(string plugin) => Array.Find(["bind", "ref", "indicator"], name => plugin.StartsWith(name + "-", StringComparison.Ordinal));

    // Where the key begins in a misspelt name is not known: ds-onclick, ds-clas-done.
    private static (string Name, string Key)? NearKeyed(string plugin)
    {
        if (plugin.StartsWith("on", StringComparison.Ordinal) && KnownEvents.All.Contains(plugin.Substring(2)))
            return ("on", plugin.Substring(2));
        if (plugin.IndexOf('-') is var first and > 0 and < 4 && KnownEvents.All.Contains(plugin.Substring(first + 1)) && Misspelling.Distance(plugin.Substring(0, first), "on") == 1)
            return ("on", plugin.Substring(first + 1));
        for (var hyphen = plugin.IndexOf('-'); hyphen > 0; hyphen = plugin.IndexOf('-', hyphen + 1))
        {
            if (hyphen + 1 < plugin.Length && plugin.Substring(0, hyphen) is var start && (Misspelling.Find(start, KeyedNames) ?? OtherName(start)) is { } near && near != start)
                return (near, plugin.Substring(hyphen + 1));
        }
        return null;
    }

    private static string? OtherName(string start) =>
        (ObsoleteAttributes.Elsewhere.TryGetValue(start, out var name) || ObsoleteAttributes.Earlier.TryGetValue(start, out name)) && Array.IndexOf(KeyedNames, name) >= 0 ? name : null;

    private static bool IsClear(DatastarAttribute attribute, string near) =>
        Misspelling.IsSwapped(attribute.Name.Plugin, near) || attribute.Name.Plugin.Length >= 6 || attribute.Name.Modifiers.Count > 0;
}
