using Acornima.Ast;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds values that are no objects where the client takes one: <c>data-class="$busy"</c>, <c>data-json-signals="$a"</c>.</summary>
internal sealed class ObjectValueRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.ObjectWanted];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        if (attribute.Definition is not { Name: not "computed" } definition || attribute.Name.Key is not null || !TakesObject(definition))
            return;
        foreach (var script in attribute.Scripts)
        {
            if (script.Facts.Value is { } value && !MayBeObject(value, definition, report))
                report.Add(ScriptRules.ObjectWanted, script, value, attribute.Source.Name, Instead(attribute, script, value));
        }
    }

    private static bool TakesObject(AttributeDefinition definition) => definition.Value is ValueKind.Signals || IsFilter(definition)
        || definition is { Key: Attributes.KeyRule.Optional, Value: ValueKind.Expression };

    private static bool IsFilter(AttributeDefinition definition) => definition.Value is ValueKind.Filter or ValueKind.OptionalFilter;

    // A filter sees no signals; elsewhere a signal may hold the object.
    private static bool MayBeObject(Node value, AttributeDefinition definition, TemplateReport report)
    {
        if (ScriptForm.Path(value) is not { } path)
            return ScriptForm.MayBeObject(value);
        return path.IndexOf(ScriptText.Hole) >= 0 || !IsFilter(definition) && (path[0] != '$' || path.IndexOf('.') > 0 || report.Templates.Signals.IsObject(path.Substring(1)));
    }

    private static string Instead(DatastarAttribute attribute, ExpressionScript script, Node value)
    {
        if (IsFilter(attribute.Definition!))
            return attribute.Revalued($"{{include: /^{ScriptForm.Path(value)?.TrimStart('$') ?? (value as StringLiteral)?.Value ?? "user"}/}}");
        if (attribute.Definition!.Name == "signals" && value is AssignmentExpression { Operator: Acornima.Operator.Assignment } set)
            return attribute.Revalued($"{{{script.TextOf(set.Left).TrimStart('$')}: {script.TextOf(set.Right)}}}");
        // $open ? 'active' : '' is a class with a condition.
        if (attribute.Definition!.Name == "class" && value is ConditionalExpression { Consequent: StringLiteral { Value: var name }, Alternate: StringLiteral { Value: "" } } choice)
            return attribute.Renamed(attribute.Name.With(key: name), script.TextOf(choice.Test));
        if (attribute.Definition.Name == "class" && value is ArrayExpression names)
            return attribute.Revalued($"{{{string.Join(", ", names.Elements.OfType<StringLiteral>().Select(item => $"'{item.Value}': true"))}}}");
        if (attribute.Definition.Name == "class" && value is LogicalExpression { Operator: Acornima.Operator.LogicalAnd, Right: StringLiteral { Value: var shown } } both)
            return attribute.Renamed(attribute.Name.With(key: shown), script.TextOf(both.Left));
        if (attribute.Definition.Name == "style" && value is StringLiteral { Value: var css } && css.Split(':') is [var property, var rule])
            return attribute.Renamed(attribute.Name.With(key: property.Trim()), $"'{rule.Trim()}'");
        return attribute.Renamed(attribute.Name.With(key: KeyExamples.Of(attribute.Definition.Name)));
    }
}
