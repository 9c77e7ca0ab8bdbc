using System.Text.RegularExpressions;
using Acornima.Ast;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds objects where the client takes one value: <c>data-class:active="{$open}"</c>, <c>data-show="{open: $open}"</c>.</summary>
internal sealed class SingleValueRule : TemplateRule
{
    private static readonly Regex Date = new(@"^\s*\d{4}-\d\d-\d\d\s*$|^\s*\d\d?/\d\d?/\d{4}\s*$", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [ScriptRules.ValueWanted, ScriptRules.UnquotedText, ScriptRules.OneValue];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is { Value: ValueKind.Expression or ValueKind.Signals })
        {
            foreach (var script in attribute.Scripts)
                CheckLiterals(attribute, script, report);
        }
        if (attribute.Definition is { Name: "attr" } && attribute.Name.Key is { Length: > 0 })
        {
            foreach (var script in attribute.Scripts)
            {
                if (script.Facts.Value is ObjectExpression { Properties: [Property { Shorthand: true, Value: Identifier { Name: ['$', ..] } only }] } braces)
                    report.Add(ScriptRules.ValueWanted, script, braces, attribute.Source.Name, script.TextOf(only));
            }
        }
        if (!(attribute.Definition is { Name: "show" or "text" } || attribute.Definition is { Name: "class" or "style" } && attribute.Name.Key is { Length: > 0 }))
            return;
        foreach (var script in attribute.Scripts)
        {
            if (script.Facts.Value is ObjectExpression value)
                report.Add(ScriptRules.ValueWanted, script, value, attribute.Source.Name, value.Properties is [Property { Value: var first }, ..] ? script.TextOf(first) : "$title");
        }
    }

    // Of 1, 2, 3 only the last is kept, and 2024-01-01 subtracts.
    private static void CheckLiterals(DatastarAttribute attribute, ExpressionScript script, TemplateReport report)
    {
        foreach (var sequence in script.Facts.Sequences.Where(sequence => sequence.Expressions.All(item => item is Literal)))
            report.Add(ScriptRules.OneValue, script, sequence, script.TextOf(sequence), "a comma keeps the last value alone", $"[{script.TextOf(sequence)}]");
        // 1,19 is two numbers.
        if (script.Facts.Value is SequenceExpression { Expressions: [BinaryExpression or MemberExpression or Identifier, NumericLiteral] } comma)
            report.Add(ScriptRules.OneValue, script, comma, script.TextOf(comma), "a comma keeps the last value alone", script.TextOf(comma).Replace(",", "."));
        // /todos/$id is a regular expression with flags.
        if (script.Facts.Value is RegExpLiteral slashes && attribute.Definition!.Name is "attr" or "text")
            report.Add(ScriptRules.OneValue, script, slashes, script.TextOf(slashes), "slashes stand around a regular expression", Regex.Replace($"'{script.TextOf(slashes)}'", @"\$\w+", "' + $0 + '").Replace(" + ''", ""));
        if (script.Facts.Value is BinaryExpression value && Date.IsMatch(script.TextOf(value)))
            report.Add(ScriptRules.UnquotedText, script, value, script.TextOf(value), attribute.IsTyped ? $"'{script.TextOf(value)}'" : attribute.Revalued($"'{script.TextOf(value)}'"));
        if (attribute.Definition!.Name == "style" && script.Facts.Texts.Find(text => text.Value.EndsWith(";", StringComparison.Ordinal)) is { } cut)
            report.Add(ScriptRules.OneValue, script, cut, script.TextOf(cut), "the browser drops a style with a semicolon in it", script.TextOf(cut).Replace(";", ""));
    }
}
