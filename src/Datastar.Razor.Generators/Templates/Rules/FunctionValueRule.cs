using Acornima.Ast;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds functions in the place of code: <c>data-on:click="() => @get('/x')"</c>, <c>data-computed:x="() => $a"</c>.</summary>
internal sealed class FunctionValueRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.FunctionNotCalled];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { } definition || !RunsItself(definition, attribute.Name.Key))
            return;
        foreach (var script in attribute.WholeScripts)
        {
            if (script.Facts.Value is IFunction function)
                report.Add(ScriptRules.FunctionNotCalled, script, (Node)function, attribute.Source.Name, Body(script, function));
        }
    }

    private static bool RunsItself(AttributeDefinition definition, string? key) =>
        definition.Value is ValueKind.Statements || definition.Value is ValueKind.Expression && (key is not null || definition.Name is "text" or "show");

    private static string Body(ExpressionScript script, IFunction function) =>
        function.Body is BlockStatement { Body.Count: > 0 } block ? string.Join("; ", block.Body.Select(statement => Bare(script.TextOf(statement)))) : script.TextOf(function.Body);

    private static string Bare(string statement) => (statement.StartsWith("return ", StringComparison.Ordinal) ? statement.Substring("return ".Length) : statement).TrimEnd(';');
}
