using Acornima;
using Acornima.Ast;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds conditions that ask something else than they seem to: <c>!$tab === 'a'</c>, <c>0 &lt; $n &lt; 5</c>, <c>$a === 'x' || 'y'</c>.</summary>
internal sealed class ConditionRule : TemplateRule
{
    // What an event says, and nobody can change.
    private static readonly HashSet<string> OfEvents = [.. "key code keyCode which type button shiftKey ctrlKey altKey metaKey".Split(' ').Select(name => "evt." + name)];

    public override DiagnosticDescriptor[] Reports => [ScriptRules.OtherCondition];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var comparison in script.Facts.Comparisons)
                Add(comparison, Problem(script, comparison, report));
            foreach (var alternative in script.Facts.Alternatives)
                Add(alternative, Problem(script, alternative));
            foreach (var condition in script.Facts.Conditions)
                Add(condition, condition is AssignmentExpression { Operator: Operator.Assignment, Right: Literal } assignment ? Assigned(script, assignment) : null);
            foreach (var assignment in script.Facts.Assignments)
                Add(assignment, Problem(script, assignment, report));

            void Add(Node node, (string Problem, string Instead)? found)
            {
                if (found is var (problem, instead))
                    report.Add(ScriptRules.OtherCondition, script, node, script.TextOf(node), problem, instead);
            }
        }
    }

    private static (string, string)? Problem(ExpressionScript script, BinaryExpression comparison, TemplateReport report)
    {
        var (left, right) = (script.TextOf(comparison.Left), script.TextOf(comparison.Right));
        var sign = Sign(comparison.Operator);
        if (comparison.Operator is Operator.In)
            return comparison.Right is ArrayExpression ? ("asks for a position in the list, not for a value", $"{right}.includes({left})") : null;
        if (comparison.Operator is Operator.BitwiseAnd or Operator.BitwiseOr)
            return ("counts with the bits of numbers, and a text is none", $"{left} + {right}");
        return (comparison.Left, comparison.Right) switch
        {
            (UnaryExpression { Operator: Operator.LogicalNot } not, StringLiteral or NumericLiteral) =>
                ("asks for the opposite first, and then compares true or false", ScriptForm.IsEquality(comparison)
                    ? $"{script.TextOf(not.Argument)} {Negated(sign)} {right}" : $"!({script.TextOf(not.Argument)} {sign} {right})"),
            // Parentheses say that it is meant so.
            (BinaryExpression first, not BooleanLiteral) when ScriptForm.IsComparison(first) && comparison.Start == first.Start
                && ScriptForm.IsEquality(first) == ScriptForm.IsEquality(comparison) =>
                ("compares true or false with the last value", $"{left} && {script.TextOf(first.Right)} {sign} {right}"),
            (_, ArrayExpression { Elements.Count: 0 }) when ScriptForm.IsEquality(comparison) => ("compares with a list of its own, which nothing equals", $"{left}.length {sign} 0"),
            (_, ArrayExpression or ObjectExpression) when ScriptForm.IsEquality(comparison) => ("compares with an object of its own, which nothing equals",
                $"JSON.stringify({left}) {sign} JSON.stringify({right})"),
            (_, Identifier { Name: "NaN" }) when ScriptForm.IsEquality(comparison) => ("compares with NaN, which nothing equals", $"{(sign[0] == '!' ? "!" : "")}Number.isNaN({left})"),
            (MemberExpression { Property: Identifier { Name: "length" } }, StringLiteral number) when comparison.Operator is Operator.StrictEquality or Operator.StrictInequality =>
                ("compares a number with a text", $"{left} {sign} {(number.Value.Length > 0 && number.Value.All(char.IsDigit) ? number.Value : "0")}"),
            (UnaryExpression { Operator: Operator.TypeOf }, Identifier { Name: "undefined" }) => ("compares the name of a type, which is a text", $"{left} {sign} 'undefined'"),
            (_, StringLiteral { Value: "true" or "false" } text) when ScriptForm.Path(comparison.Left) is ['$', ..] path && report.Templates.Signals.IsFlag(path.Substring(1)) =>
                ("compares true or false with a text", (text.Value == "true") == (sign[0] == '=') ? left : "!" + left),
            _ => null,
        };
    }

    // $a === 'x' || 'y' is true whatever the signal holds.
    private static (string, string)? Problem(ExpressionScript script, LogicalExpression alternative)
    {
        var last = alternative.Left is LogicalExpression { Operator: Operator.LogicalOr } before ? before.Right : alternative.Left;
        return alternative.Right is StringLiteral { Value.Length: > 0 } or NumericLiteral { Value: not 0 } && last is BinaryExpression comparison && ScriptForm.IsEquality(comparison)
            ? ("is true whatever is compared", $"{script.TextOf(alternative.Left)} || {script.TextOf(comparison.Left)} {Sign(comparison.Operator)} {script.TextOf(alternative.Right)}") : null;
    }

    private static (string, string)? Problem(ExpressionScript script, AssignmentExpression assignment, TemplateReport report)
    {
        if (assignment.Operator is Operator.Assignment && ScriptForm.Path(assignment.Left) is { } path && OfEvents.Contains(path))
            return Assigned(script, assignment);
        if (assignment is { Operator: Operator.Assignment, Right: StringLiteral { Value: "true" or "false" } text } && ScriptForm.Path(assignment.Left) is ['$', ..] flag && report.Templates.Signals.IsFlag(flag.Substring(1)))
            return ("assigns a text, which counts as true, to a signal that is true or false", $"{flag} = {text.Value}");
        // $n =+ 1 sets it to 1.
        var start = script.IndexOf(assignment.Right.Start);
        return assignment is { Operator: Operator.Assignment, Right: UnaryExpression { Operator: Operator.UnaryPlus or Operator.UnaryNegation, Argument: var by } unary }
            && start > 0 && script.Source.Text[start - 1] == '=' && script.TextOf(unary) is [var sign, ' ', ..]
            ? ("assigns, with a sign before the number", $"{script.TextOf(assignment.Left)} {sign}= {script.TextOf(by)}") : null;
    }

    private static (string, string) Assigned(ExpressionScript script, AssignmentExpression assignment) =>
        ("assigns, and does not compare", $"{script.TextOf(assignment.Left)} === {script.TextOf(assignment.Right)}");

    private static string Negated(string sign) => sign[0] == '!' ? "===" : "!==";

    private static string Sign(Operator comparison) => comparison switch
    {
        Operator.Equality => "==",
        Operator.StrictEquality => "===",
        Operator.Inequality => "!=",
        Operator.StrictInequality => "!==",
        Operator.LessThan => "<",
        Operator.LessThanOrEqual => "<=",
        Operator.GreaterThan => ">",
        _ => ">=",
    };
}
