using Acornima.Ast;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds calls of actions with too few arguments, too many, or others than the action takes.</summary>
internal sealed class ActionArgumentRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.ActionArgument];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var call in script.Facts.Actions)
            {
                // The call is over before the timer begins.
                if (call.Around is CallExpression { Callee: Identifier { Name: "setTimeout" or "setInterval" or "queueMicrotask" or "requestAnimationFrame" } } timer && timer.Arguments[0] == call.Call)
                    report.Add(ScriptRules.ActionArgument, script, call.Call, $"'{script.TextOf(timer.Callee)}' takes a function", $"() => {script.TextOf(call.Call)}");
                if (ClientActions.Find(call.Name) is { } action && !report.Client.Actions.Contains(call.Name) && Problem(script, action, [.. call.Call.Arguments]) is var (problem, instead))
                    report.Add(ScriptRules.ActionArgument, script, call.Call, problem, instead);
            }
        }
    }

    private static (string Problem, string Instead)? Problem(ExpressionScript script, ClientAction action, List<Expression> given)
    {
        if (given.OfType<SpreadElement>().Any())
            return null;
        if (given.Count < action.Least)
            return ($"'@{action.Name}' needs {(action.Least == 1 ? action.IsRequest ? "a URL" : "an argument" : action.Least + " arguments")}", action.Call);
        if (given.Count > action.Most)
            return ($"'@{action.Name}' takes {action.Most} {(action.Most == 1 ? "argument" : "arguments")}, not {given.Count}", action.IsRequest
                ? $"@{action.Name}({script.TextOf(given[0])}, {{headers: {{…}}, payload: {{…}}}})" : action.Call);
        return action.Name switch
        {
            "peek" => Peek(script, given[0]),
            "setAll" => SetAll(script, given),
            "toggleAll" => ToggleAll(script, given),
            _ when action.IsRequest => Request(script, action, given),
            _ => null,
        };
    }

    private static (string Problem, string Instead)? Peek(ExpressionScript script, Expression given) =>
        given is IFunction or Identifier { Name: [not '$', ..] } ? null : ("'@peek' takes a function", $"@peek(() => {script.TextOf(given)})");

    private static (string Problem, string Instead)? SetAll(ExpressionScript script, List<Expression> given)
    {
        if (given.Count < 2 || given[1] is ObjectExpression or Identifier or MemberExpression or CallExpression or ConditionalExpression)
            return null;
        return given[0] is StringLiteral path && given[1] is not (StringLiteral or RegExpLiteral)
            ? ("'@setAll' takes the value first and then a filter", $"@setAll({script.TextOf(given[1])}, {Filter(path.Value)})")
            : ("The second argument of '@setAll' is a filter", $"@setAll({script.TextOf(given[0])}, {Filter(script, given[1])})");
    }

    private static (string Problem, string Instead)? ToggleAll(ExpressionScript script, List<Expression> given) =>
        given.Count == 1 && given[0] is Literal or TemplateLiteral or ArrayExpression or IFunction ? ("'@toggleAll' takes a filter", $"@toggleAll({Filter(script, given[0])})") : null;

    private static (string Problem, string Instead)? Request(ExpressionScript script, ClientAction action, List<Expression> given)
    {
        if (given[0] is StringLiteral { Value: "" } or NullLiteral or ObjectExpression or ArrayExpression or BooleanLiteral or RegExpLiteral or IFunction)
            return ($"The first argument of '@{action.Name}' is a URL", $"@{action.Name}('/url'{(given[0] is ObjectExpression ? ", " + script.TextOf(given[0]) : "")})");
        if (given.Count == 2 && given[1] is NewExpression { Callee: Identifier { Name: "FormData" or "URLSearchParams" } })
            return ($"The second argument of '@{action.Name}' is an object of options", $"@{action.Name}({script.TextOf(given[0])}, {{contentType: 'form'}})");
        if (given.Count == 2 && given[1] is CallExpression { Callee: MemberExpression { Object: Identifier { Name: "JSON" } }, Arguments: [var payload, ..] })
            return ($"The second argument of '@{action.Name}' is an object of options", $"@{action.Name}({script.TextOf(given[0])}, {{payload: {script.TextOf(payload)}}})");
        return given.Count == 2 && (given[1] is StringLiteral or NumericLiteral or BooleanLiteral or TemplateLiteral or IFunction or ArrayExpression or RegExpLiteral || ScriptForm.Path(given[1]) is ['$', ..])
            ? ($"The second argument of '@{action.Name}' is an object of options", $"@{action.Name}({script.TextOf(given[0])}, {{payload: {script.TextOf(given[1])}}})")
            : null;
    }

    private static string Filter(ExpressionScript script, Expression given) => given is StringLiteral path ? Filter(path.Value) : $"{{include: {script.TextOf(given)}}}";

    // menu.* of earlier versions is a regular expression today.
    private static string Filter(string path) => $"{{include: /^{path.TrimEnd('*').Replace(".", "\\.").Replace("*", ".*")}/}}";
}
