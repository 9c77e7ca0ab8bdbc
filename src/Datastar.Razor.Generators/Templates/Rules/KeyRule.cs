using Microsoft.CodeAnalysis;
using Rule = Datastar.Razor.Attributes.KeyRule;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds keys that are missing, and keys where none belongs.</summary>
internal sealed class KeyRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [MarkupRules.MissingKey, MarkupRules.KeyNotAllowed];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { } definition)
            return;
        if (attribute.Name.Key is "" || attribute.Name.Key is null && definition.Key == Rule.Required)
            report.Add(MarkupRules.MissingKey, attribute, attribute.Source.Name, WithKey(attribute));
        else if (attribute.Name.Key is { Length: > 0 } key && definition.Key == Rule.Denied && !attribute.IsTyped)
            report.Add(MarkupRules.KeyNotAllowed, attribute, attribute.Source.Name, WithoutKey(attribute, key));
    }

    private static string WithKey(DatastarAttribute attribute) => attribute.Definition!.Key == Rule.Denied
        ? attribute.Renamed(attribute.Name.With(key: ""))
        : attribute.Renamed(attribute.Name.With(key: KeyExamples.Of(attribute.Definition.Name)));

    // A key often says what belongs into a filter or a list.
    private static string WithoutKey(DatastarAttribute attribute, string key)
    {
        var bare = attribute.Name.With(key: "");
        return attribute.Definition!.Name switch
        {
            "json-signals" when attribute.Source.IsEmpty => $"{bare}=\"{Filter(key)}\"",
            "on-signal-patch" => $"{attribute.Renamed(bare)} data-on-signal-patch-filter=\"{Filter(key)}\"",
            "preserve-attr" when attribute.Source.IsEmpty => $"{bare}=\"{key}\"",
            var name => attribute.Renamed(NameGrammar.Meant(attribute, $"{name}.{key}", "") ?? bare),
        };
    }

    private static string Filter(string key) => $"{{include: /^{key.Replace(".", "\\.")}$/}}";
}
