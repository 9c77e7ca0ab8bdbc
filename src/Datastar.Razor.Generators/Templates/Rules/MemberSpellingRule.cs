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
                if (Meant(attribute, member) is var (name, meant) && !(ScriptForm.Path(member.Node) is { } path && report.Templates.Signals.DeclaresPath(path)) && !report.Templates.Signals.DeclaresPath($"{member.Owner?.TrimStart('$')}.{member.Name}"))
                    report.Add(ScriptRules.MisspeltMember, script, member.Node, name, meant);
            }
        }
    }

    private static (string Name, string Meant)? Meant(DatastarAttribute attribute, MemberFact member) =>
        Called(member) ?? Moved(attribute, member) ?? OfOtherLanguage(member) ?? (Spelled(member) is { } meant ? (member.Name, meant) : null);

    // el.value() and $items.length().
    private static (string, string)? Called(MemberFact member) =>
        member.IsCalled && (member.Name == "length" || JsMembers.IsProperty(member.Name) && member.Root is "evt" or "el") ? (member.Name + "()", member.Name) : null;

    // evt.value is evt.target.value; events of the app's own components may have any member.
    private static (string, string)? Moved(DatastarAttribute attribute, MemberFact member) =>
        member.Owner == "evt" && JsMembers.IsField(member.Name) && KnownEvents.All.Contains(attribute.Name.Key ?? "") && !attribute.Element.Name.Contains("-") ? (member.Name, "target." + member.Name) : null;

    // Objects of the page may have members of any name.
    private static (string, string)? OfOtherLanguage(MemberFact member) =>
        member.Root is null or ['$', _, ..] or "evt" or "el" && JsMembers.OfOtherLanguages.TryGetValue(member.Name, out var meant) && (member.IsCalled || char.IsUpper(member.Name[0])) ? (member.Name, meant) : null;

    // Members of an app's own objects have names like these: a call, an event or another case tells them apart.
    private static string? Spelled(MemberFact member)
    {
        if (member.Name.Length < 4 || JsMembers.Has(member.Name))
            return null;
        var isBrowsers = member.IsCalled || member.Root is "evt" or "el";
        return JsMembers.All.FirstOrDefault(known => known.Equals(member.Name, StringComparison.OrdinalIgnoreCase) || known.Length > 4 && Misspelling.IsSwapped(known, member.Name))
            ?? (isBrowsers && (member.Name.Length > 5 || !member.IsCalled) && JsMembers.All.FirstOrDefault(known => known.Length > 4 && Math.Abs(known.Length - member.Name.Length) < 2 && Misspelling.Distance(known, member.Name) == 1) is { } near ? near : null);
    }
}
