using System.Text.RegularExpressions;
using Acornima.Ast;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>'Hello $name'</c>: nothing is read inside quotes.</summary>
internal sealed class SignalInQuotesRule : TemplateRule
{
    private static readonly Regex Signal = new(@"(?<![\w\\$])\$[A-Za-z_]\w*(?:\.\w+)*", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [ScriptRules.SignalInQuotes];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        var isData = attribute.Definition?.Value is ValueKind.Signals or ValueKind.Filter or ValueKind.OptionalFilter;
        foreach (var script in attribute.Scripts)
        {
            foreach (var text in script.Facts.Texts)
                Check(script, text, text.Value);
            // Backticks without ${…} are quotes like others.
            foreach (var text in script.Facts.Templates.Where(template => template.Expressions.Count == 0))
                Check(script, text, script.TextOf(text).Trim('`'));
        }

        // What a signal begins as may be any text.
        void Check(ExpressionScript script, Node node, string text)
        {
            if (Signal.Match(text) is { Success: true } signal && (!isData || report.Templates.Signals.Declares(signal.Value.Substring(1).Split('.')[0])))
                report.Add(ScriptRules.SignalInQuotes, script, node, signal.Value, Joined(text));
        }
    }

    private static string Joined(string text)
    {
        var pieces = new List<string>();
        var end = 0;
        foreach (Match signal in Signal.Matches(text))
        {
            AddText(text.Substring(end, signal.Index - end));
            pieces.Add(signal.Value);
            end = signal.Index + signal.Length;
        }
        AddText(text.Substring(end));
        return string.Join(" + ", pieces);

        void AddText(string piece)
        {
            if (piece.Length > 0)
                pieces.Add($"'{piece.Replace("'", "\\'")}'");
        }
    }
}
