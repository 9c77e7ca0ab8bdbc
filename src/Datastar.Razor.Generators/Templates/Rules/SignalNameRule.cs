using System.Text.RegularExpressions;
using Acornima.Ast;
using Datastar.Razor.Attributes;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds names of signals with a dollar sign or a hyphen, where they stand as a value or a key.</summary>
internal sealed class SignalNameRule : TemplateRule
{
    private static readonly Regex NotInNames = new(@"[^A-Za-z0-9_.-]+|^\.|\.$|\.(?=\.)", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [MarkupRules.DollarInName, MarkupRules.HyphenInName];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { NamesSignal: true } || attribute.IsTyped && attribute.Name.Key is not ['$', ..])
            return;
        if (attribute.Name.Key is { Length: > 0 } key)
            CheckKey(attribute, key, report);
        else if (attribute.Definition.Value == ValueKind.SignalName && attribute.Source.Constant?.Trim() is { Length: > 0 } name)
            CheckValue(attribute, name, report);
        else if (attribute.Definition.HasObjectForm)
            CheckObject(attribute, report);
    }

    private static void CheckKey(DatastarAttribute attribute, string key, TemplateReport report)
    {
        if (key[0] == '$')
            report.Add(MarkupRules.DollarInName, attribute, attribute.Source.Name, attribute.Renamed(attribute.Name.With(key: key.TrimStart('$'))));
        // C# in the name is known to nobody here.
        else if (NotInNames.IsMatch(key) && key.IndexOf('@') < 0)
            report.Add(MarkupRules.HyphenInName, attribute, SignalNaming.OfKey(key, attribute.Name.Modifiers),
                attribute.Renamed(attribute.Name.With(key: Readable(key))), "no expression can read");
    }

    private static void CheckValue(DatastarAttribute attribute, string name, TemplateReport report)
    {
        if (name[0] == '$')
            report.Add(MarkupRules.DollarInName, attribute, attribute.Source.Name + "=\"" + name + "\"", attribute.Revalued(SignalNaming.Camel(name.TrimStart('$'))));
        else if (name.Contains("-"))
            report.Add(MarkupRules.HyphenInName, attribute, name, attribute.Revalued(SignalNaming.Camel(name.ToLowerInvariant())), "has a hyphen in its name, which reads as a subtraction");
        else if (NotInNames.IsMatch(name))
            report.Add(MarkupRules.HyphenInName, attribute, name, attribute.Revalued(SignalNaming.Camel(Readable(name))), "no expression can read");
    }

    private static void CheckObject(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var property in (script.Facts.Value as ObjectExpression)?.Properties.OfType<Property>() ?? [])
            {
                if (script.TextOf(property.Key) is ['$', not '$', ..] name)
                    report.Add(MarkupRules.DollarInName, script, property.Key, attribute.Source.Name, $"{name.TrimStart('$')}: {script.TextOf(property.Value)}");
            }
        }
    }

    private static string Readable(string name) => NotInNames.Replace(SignalNaming.ToAscii(name), "-").Trim('-').ToLowerInvariant();
}
