using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>data-bind</c> on elements that have no value: <c>&lt;p data-bind:title></c>.</summary>
internal sealed class BindElementRule : TemplateRule
{
    private static readonly HashSet<string> WithoutValue = new((
        "a abbr address article aside b blockquote body caption cite code dd details dialog div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img "
        + "kbd label legend main mark nav ol p pre q s samp section small span strong sub summary sup svg table tbody td tfoot th thead tr u ul").Split(' '), StringComparer.OrdinalIgnoreCase);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.NothingToBind];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Name: "bind" } || !WithoutValue.Contains(attribute.Element.Name) || char.IsUpper(attribute.Element.Name[0])
            || attribute.Name.Modifiers.Any(modifier => modifier.Name == "prop") || attribute.WrittenValue.Contains(".Prop("))
            return;
        report.Add(MarkupRules.NothingToBind, attribute, attribute.Element.Name, attribute.Element.Name.Equals("form", StringComparison.OrdinalIgnoreCase) ? "<input … " + attribute.Renamed(attribute.Source.Name) + ">" : Shown(attribute));
    }

    private static string Shown(DatastarAttribute attribute) =>
        attribute.IsTyped ? attribute.Renamed("ds-text") : $"data-text=\"${attribute.SignalName ?? "title"}\"";
}
