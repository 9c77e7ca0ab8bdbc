using Datastar.Razor.Attributes;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds values that are missing, and values beside a key where only one of the two belongs.</summary>
internal sealed class ValueRule : TemplateRule
{
    private static readonly Dictionary<string, (string Raw, string Typed)> Examples = new()
    {
        ["on"] = ("@post('/save')", "@Post(\"/save\")"),
        ["init"] = ("@get('/feed')", "@Get(\"/feed\")"),
        ["class"] = ("{active: $active}", "@Js(\"{active: $active}\")"),
        ["style"] = ("{color: $color}", "@Js(\"{color: $color}\")"),
        ["attr"] = ("{title: $title}", "@Js(\"{title: $title}\")"),
        ["effect"] = ("$total = $price * $count", "@S.Total.Set(S.Price * S.Count)"),
        ["preserve-attr"] = ("open class", "open class"),
        ["on-signal-patch-filter"] = ("{include: /^user/}", "@(new SignalFilter(\"^user\"))"),
        ["nonce"] = ("…", "…"),
        ["match-media"] = ("(prefers-color-scheme: dark)", "(prefers-color-scheme: dark)"),
    };

    // Whoever writes these wants the attribute to count for nothing.
    private static readonly HashSet<string> Negative = new(["false", "no", "off", "0"], StringComparer.OrdinalIgnoreCase);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.MissingValue, MarkupRules.KeyAndValue, MarkupRules.NoKeyOrValue, MarkupRules.NoValue];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { } definition || attribute.Name.Key is "" || attribute.IsTyped && !attribute.Name.IsKnown)
            return;
        var isEmpty = attribute.Source.IsEmpty || attribute.Source.Constant is { } blank && string.IsNullOrWhiteSpace(blank);
        if (definition.Value == ValueKind.None && attribute.Source.Constant is { } ignored && Negative.Contains(ignored.Trim()))
            report.Add(MarkupRules.NoValue, attribute, attribute.Source.Name);
        else if (definition.Value == ValueKind.SignalName && !attribute.IsTyped)
            CheckEither(attribute, isEmpty, report);
        else if (isEmpty && definition.Value == ValueKind.SignalName)
            report.Add(MarkupRules.NoKeyOrValue, attribute, attribute.Source.Name, $"{attribute.Source.Name}=\"@S.Title\"");
        else if (isEmpty && definition.RequiresValue && !(attribute.Name.Key is { } && definition.Key == Attributes.KeyRule.Denied) && !(attribute.IsTyped && definition.Name == "nonce"))
            report.Add(MarkupRules.MissingValue, attribute, attribute.Source.Name, WithValue(attribute));
    }

    private static void CheckEither(DatastarAttribute attribute, bool isEmpty, TemplateReport report)
    {
        var key = attribute.Name.Key;
        if (key is not null && !isEmpty && !BindElementRule.HasNothing(attribute))
            report.Add(MarkupRules.KeyAndValue, attribute, attribute.Source.Name, attribute.Name.With());
        else if (key is null && isEmpty)
            report.Add(MarkupRules.NoKeyOrValue, attribute, attribute.Source.Name, $"{attribute.Source.Name}=\"{(attribute.Definition!.Name == "indicator" ? "busy" : "title")}\"");
    }

    private static string WithValue(DatastarAttribute attribute)
    {
        var (raw, typed) = Examples.TryGetValue(attribute.Definition!.Name, out var example) ? example
            : attribute.Definition.Value == ValueKind.Statements ? ("@get('/url')", "@Get(\"/url\")") : ("$title", "@S.Title");
        if (attribute.Name.Key is not null && raw.StartsWith("{", StringComparison.Ordinal))
            (raw, typed) = attribute.Definition.Name == "class" ? ("$active", "@S.Active") : ("$title", "@S.Title");
        return $"{attribute.Source.Name}=\"{(attribute.IsTyped ? typed : raw)}\"";
    }
}
