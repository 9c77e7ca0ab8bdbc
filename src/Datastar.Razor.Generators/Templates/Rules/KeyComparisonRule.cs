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
                if (Right(ScriptForm.Path(comparison.Left), comparison.Right) is { } right)
                    report.Add(ScriptRules.NoSuchKey, script, comparison.Right, script.TextOf(comparison.Right).Trim('\'', '"'), right);
            }
        }
    }

    private static string? Right(string? member, Node value) => (member, value) switch
    {
        ("evt.key" or "event.key", StringLiteral name) => KeyNames.ForKey(name.Value),
        ("evt.code" or "event.code", StringLiteral name) => KeyNames.ForCode(name.Value),
        ("evt.key" or "event.key" or "evt.code" or "event.code", NumericLiteral number) => KeyNames.OfNumber((int)number.Value),
        // Numbers of keys are no names.
        ("evt.keyCode" or "evt.which" or "evt.charCode", StringLiteral { Value.Length: > 0 } name) => $"evt.key === '{KeyNames.ForKey(name.Value) ?? name.Value}'",
        _ => null,
    };
}
