using System.Text.RegularExpressions;
using Datastar.Razor.Attributes;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds names of signals with a dollar sign or a hyphen, where they stand as a value or a key.</summary>
internal sealed class SignalNameRule : TemplateRule
{
    private static readonly Regex NotInNames = new(@"[^\w.-]+", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.DollarInName, MarkupRules.HyphenInName];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { NamesSignal: true } || attribute.IsTyped)
            return;
        if (attribute.Name.Key is ['$', ..] key)
            report.Add(MarkupRules.DollarInName, attribute, attribute.Source.Name, attribute.Renamed(attribute.Name.With(key: key.TrimStart('$'))));
        if (attribute.Name.Key is not null || attribute.Definition.Value != ValueKind.SignalName || attribute.Source.Constant?.Trim() is not { Length: > 0 } name)
            return;
        if (name[0] == '$')
            report.Add(MarkupRules.DollarInName, attribute, attribute.Source.Name + "=\"" + name + "\"", attribute.Revalued(SignalNaming.Camel(name.TrimStart('$'))));
        else if (name.Contains("-"))
            report.Add(MarkupRules.HyphenInName, attribute, name, attribute.Revalued(SignalNaming.Camel(name)), "expressions cannot subtract from");
        else if (NotInNames.IsMatch(name))
            report.Add(MarkupRules.HyphenInName, attribute, name, attribute.Revalued(SignalNaming.Camel(NotInNames.Replace(name, "-").Trim('-').ToLowerInvariant())), "no expression can read");
    }
}
