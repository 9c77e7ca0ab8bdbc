using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>Js($"$title = '{name}'")</c>: what stands in the hole comes with quotes.</summary>
internal sealed class ValueInQuotesRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.ValueInQuotes];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        // In data-* Razor writes the value as it is.
        if (!attribute.IsTyped)
            return;
        foreach (var script in attribute.Scripts)
        {
            foreach (var text in script.Facts.Texts.Where(text => text.Value.IndexOf(ScriptText.Hole) >= 0))
                report.Add(ScriptRules.ValueInQuotes, script, text, $"The value in {script.TextOf(text).Replace(ScriptText.Hole.ToString(), "{…}")}");
        }
    }
}
