using System.Globalization;
using Acornima.Ast;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds options of requests that the client does not have, and values that they do not take.</summary>
internal sealed class ActionOptionRule : TemplateRule
{
    private static readonly string[] FilterKeys = ["include", "exclude"];

    public override DiagnosticDescriptor[] Reports => [ScriptRules.UnknownOption, ScriptRules.OptionValue];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var call in script.Facts.Actions)
                Check(script, call, report);
            if (attribute.Definition?.Value is Attributes.ValueKind.Filter or Attributes.ValueKind.OptionalFilter && script.Facts.Value is ObjectExpression filter)
                CheckFilter(script, filter, report);
        }
    }

    private static void Check(ExpressionScript script, ActionFact call, TemplateReport report)
    {
        var isRequest = ClientActions.Find(call.Name) is { IsRequest: true };
        var position = isRequest || call.Name == "setAll" ? 1 : call.Name == "toggleAll" ? 0 : int.MaxValue;
        if (call.Call.Arguments.Count <= position || call.Call.Arguments[position] is not ObjectExpression options)
            return;
        if (!isRequest)
        {
            CheckFilter(script, options, report);
            return;
        }
        foreach (var property in options.Properties.OfType<Property>().Where(property => !property.Computed))
        {
            if (ActionOptions.Find(Name(property)) is not { } option)
                report.Add(ScriptRules.UnknownOption, script, property.Key, Name(property), Method(script, call, property) ?? Meant(script, property));
            else if (!Takes(option, property.Value))
                report.Add(ScriptRules.OptionValue, script, property.Value, option.Name, Describe(option), $"{option.Name}: {Instead(script, option, property.Value)}");
            else if (option.Kind == OptionKind.Filter && property.Value is ObjectExpression filter)
                CheckFilter(script, filter, report);
        }
    }

    private static void CheckFilter(ExpressionScript script, ObjectExpression filter, TemplateReport report)
    {
        foreach (var property in filter.Properties.OfType<Property>().Where(property => !property.Computed))
        {
            var name = Name(property);
            if (!FilterKeys.Contains(name))
                report.Add(ScriptRules.UnknownOption, script, property.Key, name, $"{Misspelling.Find(name, FilterKeys) ?? "include"}: {script.TextOf(property.Value)}");
            else if (property.Value is NumericLiteral or BooleanLiteral or ArrayExpression or ObjectExpression)
                report.Add(ScriptRules.OptionValue, script, property.Value, name, "a regular expression or a text", $"{name}: /^user\\./");
        }
    }

    private static string Name(Property property) => property.Key switch { Identifier id => id.Name, StringLiteral text => text.Value, _ => "" };

    // The action itself names the method.
    private static string? Method(ExpressionScript script, ActionFact call, Property property) =>
        Name(property) is "method" or "verb" && property.Value is StringLiteral method && ClientActions.Find(method.Value.ToLowerInvariant()) is { IsRequest: true } action
            ? $"@{action.Name}({script.TextOf(call.Call.Arguments[0])})" : null;

    private static string Meant(ExpressionScript script, Property property)
    {
        var (name, value) = (Name(property), script.TextOf(property.Value));
        if (Array.Find(ActionOptions.All, option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } cased)
            return $"{cased.Name}: {value}";
        if (ActionOptions.OtherNames.TryGetValue(name, out var other))
            return string.Format(CultureInfo.InvariantCulture, other.Contains("{0}") ? other : other.Replace("{", "{{").Replace("}", "}}"), value);
        if (Misspelling.Find(name, FilterKeys) is { } filter)
            return $"filterSignals: {{{filter}: {value}}}";
        return Misspelling.Find(name, ActionOptions.All.Select(option => option.Name)) is { } near ? $"{near}: {value}" : $"payload: {{{name}: {value}}}";
    }

    // What only the running page knows is right.
    private static bool Takes(ActionOption option, Node value) => option.Kind switch
    {
        OptionKind.Choice => value is StringLiteral text ? option.Choices.Contains(text.Value) || text.Value.Contains(ScriptText.Hole.ToString())
            : value is not (BooleanLiteral or NumericLiteral or ArrayExpression or RegExpLiteral or ObjectExpression),
        OptionKind.Text => value is not (BooleanLiteral or NumericLiteral or ArrayExpression or RegExpLiteral or ObjectExpression),
        OptionKind.Number => value is not (StringLiteral or BooleanLiteral or ArrayExpression or ObjectExpression or RegExpLiteral),
        OptionKind.Flag => value is not (StringLiteral or NumericLiteral or ArrayExpression or ObjectExpression or RegExpLiteral),
        OptionKind.Object => value is not (Literal or ArrayExpression) || value is NullLiteral,
        OptionKind.Filter => value is not (Literal or ArrayExpression or IFunction),
        _ => true,
    };

    private static string Describe(ActionOption option) => option.Kind switch
    {
        OptionKind.Choice => string.Join(", ", option.Choices.Select(choice => $"'{choice}'")),
        OptionKind.Text => "the text of a CSS selector",
        OptionKind.Number => "a number",
        OptionKind.Flag => "true or false",
        OptionKind.Filter => "a filter",
        _ => "an object",
    };

    private static string Instead(ExpressionScript script, ActionOption option, Node value)
    {
        var text = (value as StringLiteral)?.Value ?? "";
        return option.Kind switch
        {
            OptionKind.Choice when option.Name == "contentType" && text.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0 => text.Contains("multi")
                ? "'form'' in a '<form enctype=\"multipart/form-data\">" : "'form'",
            OptionKind.Choice => $"'{Misspelling.Find(text, option.Choices) ?? option.Choices[0]}'",
            OptionKind.Number => new string([.. text.Where(char.IsDigit)]) is { Length: > 0 } digits
                ? digits + (text.EndsWith("s", StringComparison.Ordinal) && !text.EndsWith("ms", StringComparison.Ordinal) ? "000" : "") : "1000",
            OptionKind.Flag => text is "false" or "no" || value is NumericLiteral { Value: 0 } ? "false" : "true",
            OptionKind.Filter => $"{{include: {script.TextOf(value)}}}",
            OptionKind.Text => "'#form'",
            _ => "{'X-Name': 'value'}",
        };
    }
}
