using System.Text.RegularExpressions;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>$n-1</c>, which the client reads as the signal <c>n-1</c>.</summary>
internal sealed class HyphenRule : TemplateRule
{
    private static readonly Regex Hyphenated = new(@"(?<![\w$])\$([A-Za-z_]\w*(?:\.\w+)*)((?:-\w+(?:\.\w+)*)+)", RegexOptions.CultureInvariant);

    private static readonly Regex Quoted = new(@"'(?:\\.|[^'\\])*'|""(?:\\.|[^""\\])*""", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [ScriptRules.HyphenInSignal];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            if (script.Source.Text.IndexOf('-') < 0)
                continue;
            // Nothing is rewritten inside quotes.
            var code = Quoted.Replace(script.Source.Text, quoted => new string(' ', quoted.Length));
            foreach (Match match in Hyphenated.Matches(code))
            {
                var (left, right) = (match.Groups[1].Value, match.Groups[2].Value);
                if (report.Templates.Signals.DeclaresPath(left + right))
                    continue;
                if (SignalNaming.Camel(left + right) is var camel && report.Templates.Signals.Declares(camel.Split('.')[0]))
                    report.Add(ScriptRules.HyphenInSignal, script, match.Index, match.Length, match.Value, $"${camel}");
                else if (IsSubtraction(left, right, report))
                    report.Add(ScriptRules.HyphenInSignal, script, match.Index, match.Length, match.Value, $"${left}{right.Replace("-", " - ")}");
            }
        }
    }

    // Words on the right may belong to a name that the server declares.
    private static bool IsSubtraction(string left, string right, TemplateReport report) =>
        char.IsDigit(right[1]) || report.Templates.Signals.Declares(left.Split('.')[0]) || report.Templates.Signals.Declares(right.Substring(1).Split('.', '-')[0]);
}
