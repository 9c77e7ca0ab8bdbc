using Acornima.Ast;
using Datastar.Razor.Attributes;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds names that nothing declares: signals without a dollar sign, text without quotes, <c>evt</c> where there is no event.</summary>
internal sealed class NameRule : TemplateRule
{
    private static readonly HashSet<string> OfEvents = ["evt", "event", "e"];

    // What templates call their values in C#.
    private static readonly HashSet<string> CSharpNames = ["S", "Model", "Evt", "El", "ViewData", "ViewBag"];

    private static readonly HashSet<string> CssFunctions = ["rgb", "rgba", "hsl", "hsla", "calc", "clamp", "url", "translate", "scale", "rotate", "blur"];

    public override DiagnosticDescriptor[] Reports => [ScriptRules.MissingDollar, ScriptRules.UnquotedText, ScriptRules.NoEvent, ScriptRules.MisspeltMember];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        // Another rule says that filters are objects.
        if (attribute.Definition is not { Value: not (ValueKind.Filter or ValueKind.OptionalFilter) } definition)
            return;
        foreach (var script in attribute.Scripts)
        {
            foreach (var name in script.Facts.FreeNames)
                Check(attribute, definition, script, name, report);
        }
    }

    private static void Check(DatastarAttribute attribute, AttributeDefinition definition, ExpressionScript script, NameFact name, TemplateReport report)
    {
        if (name.Name == "evt" || name.Name == "$evt")
        {
            if (definition.Name != "on" && name.Use != NameUse.TypeOf)
                report.Add(ScriptRules.NoEvent, script, name.Node, attribute.Source.Name, "write 'el' for the element, or put the code into 'data-on:click'");
            return;
        }
        if (name.Name == "patch" && definition.Name == "on-signal-patch" || name.Name == "$" || name.Name.Contains(ScriptText.Hole.ToString()))
            return;
        if (OfEvents.Contains(name.Name) && definition.Name == "on" && name.Use == NameUse.Object)
        {
            if (name.Name == "e")
                report.Add(ScriptRules.MissingDollar, script, name.Node, name.Name, "evt." + name.Member, "");
            return;
        }
        if (CSharpNames.Contains(name.Name) && name.Use == NameUse.Object && !IsOfPage(name.Name, report.Template))
        {
            report.Add(ScriptRules.MissingDollar, script, name.Node, name.Name, attribute.IsTyped ? $"{{{name.Name}.{name.Member}}}" : $"@{name.Name}.{name.Member}", attribute.IsTyped ? " in Js($\"…\")" : "");
            return;
        }
        if (definition.Name == "on" && ForeignNames.OfHandlers.TryGetValue(name.Name, out var ofHandler) && name.Use is not NameUse.Assigned && IsUnknown(name.Name, report)
            || ForeignNames.OfOtherLanguages.TryGetValue(name.Name, out ofHandler) && name.Use is NameUse.Object or NameUse.Value && IsUnknown(name.Name, report))
        {
            report.Add(ScriptRules.MissingDollar, script, name.Node, name.Name, ofHandler, "");
            return;
        }
        if (name.Use is NameUse.Callee or NameUse.Object && JsGlobals.Meant(name.Name) is { } global && IsUnknown(name.Name, report))
        {
            report.Add(ScriptRules.MisspeltMember, script, name.Node, name.Name, global);
            return;
        }
        if (name.Use is NameUse.Callee && definition.Name == "style" && CssFunctions.Contains(name.Name))
        {
            report.Add(ScriptRules.UnquotedText, script, name.Node, name.Name, attribute.IsTyped ? $"'{script.Source.Text}'" : attribute.Revalued($"'{script.Source.Text.Trim()}'"));
            return;
        }
        // An object of functions may name them.
        if (!IsMissing(script, name, report) || definition.Name == "computed" && attribute.Name.Key is null)
            return;
        if (name.Node == script.Facts.Value && IsText(definition, attribute))
            report.Add(ScriptRules.UnquotedText, script, name.Node, name.Name, attribute.IsTyped ? $"'{name.Name}'" : attribute.Revalued($"'{name.Name}'"));
        else
            report.Add(ScriptRules.MissingDollar, script, name.Node, name.Name, name.Node == script.Facts.Value && !attribute.IsTyped ? attribute.Revalued("$" + name.Name) : "$" + name.Name,
                name.Use == NameUse.Value ? $", or '{name.Name}' in quotes for text" : "");
    }

    private static bool IsUnknown(string name, TemplateReport report) => !report.Templates.Signals.Declares(name) && !IsOfPage(name, report.Template);

    private static bool IsMissing(ExpressionScript script, NameFact name, TemplateReport report)
    {
        if (name.Use is NameUse.TypeOf or NameUse.Callee || IsOfSignal(script, name) || IsOfPage(name.Name, report.Template))
            return false;
        var isWhole = name.Node == script.Facts.Value;
        var isSignal = new Lazy<bool>(() => report.Templates.Signals.Declares(name.Name));
        if (JsGlobals.Has(name.Name))
            return JsGlobals.IsAmbiguous(name.Name) && (name.Use is NameUse.Assigned || name.Use is NameUse.Value && (isWhole || isSignal.Value))
                && (isWhole || isSignal.Value) || name is { Use: NameUse.Value, IsArgument: false } && JsGlobals.IsNoValue(name.Name)
                || name is { Use: NameUse.Object, Name: "name" or "status", Member: { } member } && !JsMembers.Has(member);
        // An object that only scripts of the page know may be there; a bare value hardly.
        return name.Use is NameUse.Value or NameUse.Assigned || isSignal.Value || char.IsLower(name.Name[0])
            && (name.Member == "value" || script.Facts.Value is { } value && ScriptForm.Path(value)?.StartsWith(name.Name + ".", StringComparison.Ordinal) == true);
    }

    // A hyphen without spaces continues the name of a signal.
    private static bool IsOfSignal(ExpressionScript script, NameFact name) =>
        script.IndexOf(name.Node.Start) is var start and > 1 && script.Source.Text[start - 1] == '-' && char.IsLetterOrDigit(script.Source.Text[start - 2]);

    // Elements with an id are variables of the page, and so is what its scripts declare.
    private static bool IsOfPage(string name, Template template) => template.Document.Elements.Any(element => element.Find("id")?.Constant == name) || PageScripts.Mention(template, name);

    private static bool IsText(AttributeDefinition definition, DatastarAttribute attribute) =>
        attribute.Name.Key is not null && definition.Name is "signals" or "style" or "attr" || definition.Name == "text" && attribute.Source.Constant is [>= 'A' and <= 'Z', ..];
}
