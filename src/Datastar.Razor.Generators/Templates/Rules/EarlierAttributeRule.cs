using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Client;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds names and spellings of earlier versions of the client: <c>data-on-click</c>, <c>data-on-load</c>, <c>data-store</c>.</summary>
internal sealed class EarlierAttributeRule : TemplateRule
{
    // Names that other libraries use too, and what the value looks like where Datastar was meant.
    private static readonly Dictionary<string, Regex> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        ["store"] = new(@"^\s*\{", RegexOptions.CultureInvariant),
        ["model"] = new(@"^\s*\$?[a-z_][\w.]*\s*$", RegexOptions.CultureInvariant),
        ["json"] = new(@"^$", RegexOptions.CultureInvariant),
        ["attributes"] = new(@"^\s*\{\s*['""]?[\w-]+['""]?\s*:", RegexOptions.CultureInvariant),
    };

    private static readonly string[] LongNames = [.. ClientAttributes.All.Select(row => row.Name).Where(name => name.Contains("-"))];

    public override DiagnosticDescriptor[] Reports => [MarkupRules.EarlierName, MarkupRules.HyphenBeforeKey];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (Meant(attribute) is not var (meant, rule))
            return;
        var replacement = attribute.Renamed(meant, meant.StartsWith("data-bind", StringComparison.Ordinal) ? attribute.WrittenValue.TrimStart('$') : null);
        if (rule == MarkupRules.EarlierName)
            report.Add(rule, attribute, attribute.Source.Name, $"since today it has another name: write '{replacement}'");
        else
            report.Add(rule, attribute, attribute.Source.Name, replacement);
    }

    /// <summary>The name of today; <see langword="null"/> where there never was another.</summary>
    public static (string Name, DiagnosticDescriptor Rule)? Meant(DatastarAttribute attribute)
    {
        var name = attribute.Name;
        if (name.IsTyped || name.Definition is not null || NameGrammar.Meant(attribute) is not null)
            return null;
        if (ObsoleteAttributes.Earlier.TryGetValue(name.Plugin, out var today) && IsMeant(attribute))
            return (name.With(plugin: today), MarkupRules.EarlierName);
        if (name.Plugin.StartsWith("on-signal-change-", StringComparison.Ordinal) || name.Plugin.StartsWith("on-signals-change-", StringComparison.Ordinal))
            return (name.With(plugin: "on-signal-patch"), MarkupRules.EarlierName);
        if (ClientAttributes.FindBefore(name.Plugin) is not null || Misspelling.Find(name.Plugin, LongNames) is not null)
            return null;
        foreach (var plugin in ObsoleteAttributes.HyphenKeyed)
        {
            if (name.Key is null && name.Plugin.StartsWith(plugin + "-", StringComparison.Ordinal) && IsKey(attribute, plugin, name.Plugin.Substring(plugin.Length + 1)))
                return OfModifiers(attribute, plugin) ?? OfStatements(plugin, name) ?? OfEventWithModifier(plugin, name) ?? (name.With(plugin: plugin, key: WrittenKey(attribute, plugin)), MarkupRules.HyphenBeforeKey);
        }
        return null;
    }

    // data-signals-ifmissing.
    private static (string, DiagnosticDescriptor)? OfModifiers(DatastarAttribute attribute, string plugin) =>
        ClientAttributes.Find(plugin)?.FindModifier(attribute.Name.Plugin.Substring(plugin.Length + 1)) is { } modifier && attribute.Definition is null && plugin != "on"
            ? (attribute.Name.With(plugin: plugin, modifiers: attribute.Name.Modifiers.Prepend(new(modifier.Name, []))), MarkupRules.HyphenBeforeKey) : null;

    // data-on-outside-click and data-on-click-prevent.
    private static (string, DiagnosticDescriptor)? OfEventWithModifier(string plugin, AttributeName name)
    {
        if (plugin != "on" || name.Plugin.Substring("on-".Length).Split('-') is not [var first, var second])
            return null;
        var (named, modifier) = KnownEvents.All.Contains(first) ? (first, second) : (second, first);
        return KnownEvents.All.Contains(named) && ClientAttributes.Find(plugin)!.FindModifier(modifier) is { } known
            ? (name.With(plugin: plugin, key: named, modifiers: name.Modifiers.Prepend(new(known.Name, []))), MarkupRules.HyphenBeforeKey) : null;
    }

    // data-on-init and data-on-timer: attributes of their own, no events.
    private static (string, DiagnosticDescriptor)? OfStatements(string plugin, AttributeName name)
    {
        var key = name.Plugin.Substring(plugin.Length + 1);
        if (plugin != "on" || KnownEvents.All.Contains(key))
            return null;
        var today = ClientAttributes.Find(key) is not null ? key : ObsoleteAttributes.Elsewhere.TryGetValue(key, out var other) ? other : "";
        return ClientAttributes.Find(today) is { Value: Attributes.ValueKind.Statements, Key: Attributes.KeyRule.Denied } definition
            ? (name.With(plugin: definition.Name), MarkupRules.EarlierName) : null;
    }

    private static bool IsMeant(DatastarAttribute attribute) =>
        !Shared.TryGetValue(attribute.Name.Plugin, out var value) || value.IsMatch(attribute.WrittenValue) || CodeEvidence.IsIn(attribute);

    // Applications have attributes of their own that look alike: data-class-name, data-ref-id.
    private static bool IsKey(DatastarAttribute attribute, string plugin, string key) => key.Length > 0 && (CodeEvidence.IsIn(attribute) || plugin switch
    {
        "signals" or "computed" => true,
        "on" => KnownEvents.All.Contains(key) || attribute.Name.Modifiers.Count > 0 && Misspelling.Find(key, KnownEvents.All) is not null,
        "bind" or "ref" or "indicator" or "persist" => attribute.Source.IsEmpty,
        _ => false,
    });

    private static string WrittenKey(DatastarAttribute attribute, string plugin)
    {
        var written = attribute.Source.Name.Substring(attribute.Name.Prefix.Length + plugin.Length + 1);
        var end = written.IndexOf("__", StringComparison.Ordinal);
        var key = SignalNaming.Hyphenate(end < 0 ? written : written.Substring(0, end));
        return plugin == "on" && !KnownEvents.All.Contains(key) && Misspelling.Find(key, KnownEvents.All) is { } meant ? meant : key;
    }
}
