using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Markup;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>data-*</c> attributes that are near one of the client's or hold code for it. Those of other libraries it leaves alone.</summary>
internal sealed class UnknownAttributeRule : TemplateRule
{
    private static readonly HashSet<string> FormControls = new(["input", "select", "textarea"], StringComparer.OrdinalIgnoreCase);

    // JSON of another library has its names in quotes.
    private static readonly Regex ObjectLiteral = new(@"^\s*\{\s*[A-Za-z_]\w*\s*:", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.UnknownAttribute, MarkupRules.ProbablyMisspelt];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        // Pro's conditions and loops stand on templates.
        if (attribute.Element.Name == "template")
            return;
        // The client's aliased bundle has names of its own, data-star-on:click.
        if (attribute.IsTyped || attribute.Definition is not null || EarlierAttributeRule.Meant(attribute) is not null || attribute.Name.Plugin.StartsWith("star-", StringComparison.Ordinal))
            return;
        var hasKey = attribute.Name.Key is not null;
        if (Array.Exists(OtherLibraries.DataPrefixes, prefix => attribute.Name.Plugin.StartsWith(prefix, StringComparison.Ordinal)) && !CodeEvidence.HasAction(attribute))
            return;
        if (AttributeAdvice.For(attribute, CodeEvidence.IsIn(attribute)) is { } advice)
            report.Add(MarkupRules.ProbablyMisspelt, attribute, attribute.Source.Name, advice);
        else if (Meant(attribute) is { } meant)
            report.Add(hasKey ? MarkupRules.UnknownAttribute : MarkupRules.ProbablyMisspelt, attribute, attribute.Source.Name, $"write '{attribute.Renamed(meant)}'");
        else if (CodeEvidence.HasAction(attribute) || hasKey && CodeEvidence.IsIn(attribute) || CodeEvidence.IsCode(attribute, report))
            report.Add(MarkupRules.ProbablyMisspelt, attribute, attribute.Source.Name, "its code never runs, write one of the client's attributes, such as 'data-on:click' or 'data-init'");
    }

    private static string? Meant(DatastarAttribute attribute)
    {
        var (name, plugin) = (attribute.Name, AttributeAdvice.WithoutPrefix(attribute.Name.Plugin));
        var isCode = CodeEvidence.IsIn(attribute);
        if (NameGrammar.Meant(attribute) is { } spelled)
            return spelled;
        if (plugin.EndsWith("-", StringComparison.Ordinal) && ClientAttributes.Find(plugin.TrimEnd('-')) is { } cut)
            return name.With(plugin: cut.Name, key: cut.Key is Attributes.KeyRule.Denied ? "" : KeyExamples.Of(cut.Name));
        if (plugin.StartsWith("bind-", StringComparison.Ordinal) && name.Key is not null && NameGrammar.OfControls.Contains(plugin.Substring("bind-".Length)))
            return name.With(plugin: "bind");
        if (name.Key is null && ObsoleteAttributes.Certain.TryGetValue(plugin, out var certain))
            return name.With(plugin: certain);
        if (NamesSignal(attribute, "bind") && FormControls.Contains(attribute.Element.Name)
            && (ObsoleteAttributes.Binding.Contains(plugin) || Misspelling.Find(plugin, ["bind"]) is not null))
            return name.With(plugin: "bind");
        if (Misspelling.Find(plugin, ClientAttributes.All.Select(row => row.Name)) is { } near && (isCode || name.Key is not null || IsClear(attribute, near)))
            return name.With(plugin: near);
        if (ClientAttributes.FindBefore(plugin) is { } before && (isCode || attribute.Source.IsEmpty && before.Name.Contains("-")))
            return name.With(plugin: before.Name);
        if (ObsoleteAttributes.Elsewhere.TryGetValue(plugin, out var state) && state == "signals" && name.Key is null && ObjectLiteral.IsMatch(attribute.WrittenValue))
            return name.With(plugin: state);
        // data-loading:busy, whose key is all there is.
        if (name.Key is { Length: > 0 } && attribute.Source.IsEmpty && (ObsoleteAttributes.Binding.Contains(plugin) ? "bind" : ObsoleteAttributes.Elsewhere.TryGetValue(plugin, out var named) && named is "bind" or "indicator" ? named : null) is { } signal)
            return name.With(plugin: signal);
        if (!isCode)
            return null;
        if (ObsoleteAttributes.Elsewhere.TryGetValue(plugin, out var other))
            return ClientAttributes.Find(other) is { Key: Attributes.KeyRule.Required } && name.Key is null ? null
                : name.With(plugin: other, key: ClientAttributes.Find(other)?.Key is Attributes.KeyRule.Denied ? "" : null);
        var known = plugin.StartsWith("on", StringComparison.Ordinal) ? plugin.Substring(2) : KnownEvents.OtherNames.TryGetValue(plugin, out var usual) ? usual : plugin;
        if (KnownEvents.All.Contains(known) && name.Key is null)
            return name.With(plugin: "on:" + known);
        return ObsoleteAttributes.HtmlAttributes.Contains(plugin) && name.Key is null ? name.With(plugin: "attr:" + plugin) : null;
    }

    // Whether the value is what the attribute takes, without a signal or an action in it.
    private static bool Fits(DatastarAttribute attribute, string near) => NamesSignal(attribute, near) || near switch
    {
        "signals" => ObjectLiteral.IsMatch(attribute.WrittenValue),
        "preserve-attr" => AttributeListRule.IsList(attribute.WrittenValue),
        _ => false,
    };

    private static bool NamesSignal(DatastarAttribute attribute, string near) =>
        ClientAttributes.Find(near) is { Value: Attributes.ValueKind.SignalName } && attribute.Source.Constant is { } value && value.All(TextCursor.IsWordPart);

    // Without code in the value a name must be long, or have its letters in another order.
    private static bool IsClear(DatastarAttribute attribute, string near) =>
        Misspelling.IsSwapped(attribute.Name.Plugin, near) || near.Length >= 10 && near.Contains("-") || attribute.Name.Plugin.Length >= 6
            && (attribute.Source.IsEmpty || Fits(attribute, near)) || attribute.Name.Modifiers.Count > 0 && attribute.Name.Plugin.Length >= 4;
}
