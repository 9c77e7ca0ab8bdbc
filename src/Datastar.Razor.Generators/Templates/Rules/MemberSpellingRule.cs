using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.JavaScript;
using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>Finds misspelt members of texts, lists, events and elements: <c>$title.toUppercase()</c>, <c>$items.lenght</c>.</summary>
internal sealed class MemberSpellingRule : TemplateRule
{
    public override DiagnosticDescriptor[] Reports => [ScriptRules.MisspeltMember];

    public override void Check(DatastarAttribute attribute, TemplateReport report)
    {
        foreach (var script in attribute.Scripts)
        {
            foreach (var member in script.Facts.Members)
            {
                if (Meant(member) is { } meant && !(ScriptForm.Path(member.Node) is { } path && report.Templates.Signals.DeclaresPath(path)))
                    report.Add(ScriptRules.MisspeltMember, script, member.Node, member.Name, meant);
            }
        }
    }

    // Members of an app's own objects have names like these: a call, an event or another case tells them apart.
    private static string? Meant(MemberFact member)
    {
        if (member.Name.Length < 4 || JsMembers.Has(member.Name))
            return null;
        var isBrowsers = member.IsCalled || member.Owner is "evt" or "el";
        return JsMembers.All.FirstOrDefault(known => known.Equals(member.Name, StringComparison.OrdinalIgnoreCase) || known.Length > 4 && Misspelling.IsSwapped(known, member.Name))
            ?? (isBrowsers && (member.Name.Length > 5 || !member.IsCalled) && JsMembers.All.FirstOrDefault(known => known.Length > 4 && Math.Abs(known.Length - member.Name.Length) < 2 && Misspelling.Distance(known, member.Name) == 1) is { } near ? near : null);
    }
}
