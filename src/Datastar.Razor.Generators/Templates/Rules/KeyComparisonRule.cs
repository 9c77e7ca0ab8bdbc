using Acornima.Ast;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds names that no key has: <c>evt.key === 'enter'</c> is never true.</summary>
internal sealed class KeyComparisonRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.NoSuchKey];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var comparison in script.Facts.Comparisons)
            {
                if (comparison.Right is StringLiteral name && Right(ScriptForm.Path(comparison.Left), name.Value) is { } right)
                    report.Add(ScriptRules.NoSuchKey, script, name, name.Value, right);
            }
        }
    }

    private static string? Right(string? member, string name) => member switch
    {
        "evt.key" or "event.key" => KeyNames.ForKey(name),
        "evt.code" or "event.code" => KeyNames.ForCode(name),
        _ => null,
    };
}
