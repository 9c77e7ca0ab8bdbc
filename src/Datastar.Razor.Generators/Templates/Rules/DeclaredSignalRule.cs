using Acornima.Ast;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds <c>let $count = 1</c>: the client replaces the signal, and what is left does not compile.</summary>
internal sealed class DeclaredSignalRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.Syntax];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var variable in script.Facts.Root?.Body.OfType<VariableDeclaration>().SelectMany(static declaration => declaration.Declarations) ?? [])
            {
                if (variable.Id is Identifier { Name: ['$', _, ..] name })
                    report.Add(ScriptRules.Syntax, script, variable.Id, "a signal is no variable to declare", $"write '{name}{(variable.Init is { } value ? " = " + script.TextOf(value) : "")}' without a word before it");
            }
        }
    }
}
