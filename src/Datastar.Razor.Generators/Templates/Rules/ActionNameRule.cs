using System.Globalization;
using System.Text.RegularExpressions;
using Acornima.Ast;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds actions that the client does not have, has in Pro alone, or has not yet, and those called by a dollar sign.</summary>
internal sealed class ActionNameRule : TemplateRule
{
    private static readonly Regex Url = new(@"^\(\s*['""`](?:/|https?:)", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports => [ScriptRules.UnknownAction, ScriptRules.EarlierAction, ScriptRules.ProAction, ScriptRules.ActionTooNew];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            // delete('/x') removes a property of nothing.
            foreach (var removal in script.Facts.Removals.Where(removal => removal.Argument is StringLiteral or TemplateLiteral))
                report.Add(ScriptRules.EarlierAction, script, removal, "delete", $"@delete({script.TextOf(removal.Argument)})", "JavaScript's own operator");
            foreach (var action in script.Facts.Actions.Where(action => !report.Client.Actions.Contains(action.Name)))
                Check(script, action, report);
            foreach (var signal in script.Facts.Signals.Where(signal => signal.IsCalled))
                CheckSignal(script, signal, report);
            // Other libraries read a signal by calling it.
            if (attribute.Definition?.Value is Attributes.ValueKind.Expression && script.Facts.Value is CallExpression { Arguments.Count: 0, Callee: Identifier { Name: ['$', ..] } read } && ClientActions.Find(read.Name.TrimStart('$')) is null)
                report.Add(ScriptRules.EarlierAction, script, read, $"{read.Name}()", read.Name, "a signal");
            foreach (var member in script.Facts.Members)
                CheckMethod(script, member, report);
            foreach (var call in script.Facts.Calls)
                CheckHelper(attribute, script, call, report);
            foreach (var name in script.Facts.FreeNames.Where(name => name.Use == NameUse.Callee && ClientActions.Find(name.Name.ToLowerInvariant()) is not null))
                CheckFunction(script, name, report);
        }
    }

    private static void Check(ExpressionScript script, ActionFact action, TemplateReport report)
    {
        var arguments = Arguments(script, action.Call);
        if (ClientActions.Find(action.Name) is not { } known)
            report.Add(ScriptRules.UnknownAction, script, action.Call.Callee, action.Name, Meant(action.Name) is { } meant ? $"@{meant}{arguments}" : "@get('/url')");
        else if (known.Pro && !report.Client.Pro)
            report.Add(ScriptRules.ProAction, script, action.Call.Callee, action.Name);
        else if (known.Since > report.Client.Version)
            report.Add(ScriptRules.ActionTooNew, script, action.Call.Callee, action.Name, known.Since, report.Client.Version, $"@post{arguments}");
    }

    private static void CheckSignal(ExpressionScript script, SignalFact signal, TemplateReport report)
    {
        var name = signal.Path.TrimStart('$');
        if ((ClientActions.Find(name)?.Name ?? (name == "sse" ? "get" : null)) is not { } action || report.Templates.Signals.DeclaresPath(signal.Path))
            return;
        var end = script.Source.Text.IndexOf(')', script.IndexOf(signal.Node.End));
        var call = end < 0 ? "" : script.Source.Text.Substring(script.IndexOf(signal.Node.End), end + 1 - script.IndexOf(signal.Node.End));
        report.Add(ScriptRules.EarlierAction, script, signal.Node, "$" + signal.Path, $"@{action}{call}", "a signal");
    }

    // A page may have functions of these names: a URL as the first argument is what tells.
    private static void CheckFunction(ExpressionScript script, NameFact name, TemplateReport report)
    {
        var call = script.Source.Text.Substring(script.IndexOf(name.Node.End));
        if (Url.IsMatch(call) && call.IndexOf(')') is var end and > 0)
            report.Add(ScriptRules.EarlierAction, script, name.Node, name.Name, $"@{name.Name.ToLowerInvariant()}{call.Substring(0, end + 1)}", "a function of the page");
    }

    // datastar.post('/x'): the page has no object of the client.
    private static void CheckMethod(ExpressionScript script, MemberFact member, TemplateReport report)
    {
        if (member is not { IsCalled: true, Owner: { } owner } || !ClientActions.Objects.Contains(owner) || ClientActions.Find(member.Name.ToLowerInvariant()) is not { } action || script.Facts.Declares(owner))
            return;
        var call = script.Source.Text.Substring(script.IndexOf(member.Node.End));
        if (Url.IsMatch(call) && call.IndexOf(')') is var end and > 0)
            report.Add(ScriptRules.EarlierAction, script, member.Node, $"{owner}.{member.Name}", $"@{action.Name}{call.Substring(0, end + 1)}", "an object of the page");
    }

    // A function gets the value of a signal, so it cannot set it.
    private static void CheckHelper(DatastarAttribute attribute, ExpressionScript script, CallExpression call, TemplateReport report)
    {
        if (call is not { Callee: Identifier { Name: var name }, Arguments: [var first, ..] } || !ClientActions.Helpers.TryGetValue(name, out var instead) || ScriptForm.Path(first) is not ['$', ..] || script.Facts.Declares(name)
            || attribute.Element.Name.Length > 0 && PageScripts.Mention(report.Template, name))
            return;
        var code = string.Format(CultureInfo.InvariantCulture, instead, script.TextOf(first), call.Arguments.Count > 1 ? script.TextOf(call.Arguments[1]) : "…");
        report.Add(ScriptRules.EarlierAction, script, call.Callee, name, code, "a function of the page");
    }

    private static string? Meant(string name) =>
        Array.Find(ClientActions.All, action => action.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name
        ?? (ClientActions.OtherNames.TryGetValue(name, out var other) ? other : Misspelling.Find(name, ClientActions.All.Select(action => action.Name)));

    private static string Arguments(ExpressionScript script, CallExpression call) => script.TextOf(call).Substring(script.TextOf(call.Callee).Length);
}
