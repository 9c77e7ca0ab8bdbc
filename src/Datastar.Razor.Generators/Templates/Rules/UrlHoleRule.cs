using System.Text.RegularExpressions;
using Acornima.Ast;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>@get('/todos/{id}')</c>: what stands in braces is part of the URL, and nothing fills it.</summary>
internal sealed class UrlHoleRule : TemplateRule
{
    private static readonly Regex Hole = new(@"(?<!\$)\{\$?(?<name>[A-Za-z_]\w*)(?:[.:][\w.]+)*\}", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [TextRules.ScriptHole];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var action in script.Facts.Actions)
            {
                if (action.Call.Arguments.Count > 0 && action.Call.Arguments[0] is StringLiteral url && Hole.Match(url.Value) is { Success: true } hole)
                    report.Add(TextRules.ScriptHole, script, url, hole.Value, $"'{Hole.Replace(url.Value, static match => $"' + ${match.Groups["name"].Value} + '")}'".Replace(" + ''", ""));
            }
        }
    }
}
