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
                if (Meant(attribute, member, report) is var (name, meant)
                    && !(ScriptForm.Path(member.Node) is { } path && report.Templates.Signals.DeclaresPath(path))
                    && !report.Templates.Signals.DeclaresPath($"{member.Owner?.TrimStart('$')}.{member.Name}"))
                    report.Add(ScriptRules.MisspeltMember, script, member.Node, name, meant);
            }
        }
    }

    private static (string Name, string Meant)? Meant(DatastarAttribute attribute, MemberFact member, TemplateReport report) =>
        Called(member) ?? Moved(attribute, member) ?? OfLibrary(attribute, member) ?? OfPlain(member, report) ?? OfOtherLanguage(member, report) ?? OfAny(member, report)
            ?? (Spelled(member) is { } meant ? (member.Name, meant) : null);

    // el.value() and $items.length().
    private static (string, string)? Called(MemberFact member) =>
        member.IsCalled && (member.Name == "length" || JsMembers.IsProperty(member.Name) && member.Root is "evt" or "el") ? (member.Name + "()", member.Name) : null;

    // evt.value is evt.target.value; events of the app's own components may have any member.
    private static (string, string)? Moved(DatastarAttribute attribute, MemberFact member) =>
        member.Owner == "evt" && JsMembers.IsField(member.Name) && KnownEvents.All.Contains(attribute.Name.Key ?? "") && !attribute.Element.Name.Contains("-")
            ? (member.Name, "target." + member.Name) : null;

    // el.addClass('a') and evt.prevent(); elements of components may have methods of any name. 'a'.$b and $a.$b read no signal.
    private static (string, string)? OfLibrary(DatastarAttribute attribute, MemberFact member) =>
        member.Owner == "el" && !member.IsCalled && JsMembers.OfElements.TryGetValue(member.Name, out var property) ? (member.Name, property)
        : member.Name is ['$', _, ..] ? (member.Name, member.Owner is null ? "+ " + member.Name : $"[{member.Name}]")
        : member is { IsCalled: true, Owner: "el" or "evt" or "evt.target" } && !attribute.Element.Name.Contains("-")
            && JsMembers.OfLibraries.TryGetValue(member.Name, out var meant) ? (member.Name, meant) : null;

    // $items.count and $items.contains('a'), where the signal is known to be no object.
    private static (string, string)? OfPlain(MemberFact member, TemplateReport report) =>
        member.Owner is ['$', _, ..] signal && JsMembers.OfLists.TryGetValue(member.Name, out var meant) && report.Templates.Signals.IsPlain(signal.Substring(1))
            ? (member.Name, meant) : null;

    // $list.contains('a'), evt.ctrl and $title.trim: elements that data-ref names have methods of their own.
    private static (string, string)? OfAny(MemberFact member, TemplateReport report)
    {
        if (member.Owner == "evt")
            return !member.IsCalled && ForeignMethods.OfEvents.TryGetValue(member.Name, out var key) ? (member.Name, key) : null;
        if (member.Owner is not ['$', _, ..] signal || report.Templates.Signals.IsElement(signal.Substring(1)))
            return null;
        if (!member.IsCalled)
            return ForeignMethods.Silent.Contains(member.Name) ? (member.Name, member.Name + "()") : null;
        return ForeignMethods.OfValues.TryGetValue(member.Name, out var meant) || member.TakesLiteral && signal.IndexOf("classList", StringComparison.Ordinal) < 0 && ForeignMethods.WithText.TryGetValue(member.Name, out meant) ? (member.Name, meant) : null;
    }

    // Objects of the page may have members of any name.
    private static (string, string)? OfOtherLanguage(MemberFact member, TemplateReport report) =>
        member.Root is null or ['$', _, ..] or "evt" or "el" && JsMembers.OfOtherLanguages.TryGetValue(member.Name, out var meant)
            && (member.IsCalled || char.IsUpper(member.Name[0]) && (member.Root is not ['$', ..] root || report.Templates.Signals.IsPlain(root.Substring(1)))) ? (member.Name, meant) : null;

    // Members of an app's own objects have names like these: a call, an event or another case tells them apart.
    private static string? Spelled(MemberFact member)
    {
        if (member.Name.Length < 4 || JsMembers.Has(member.Name))
            return null;
        var isBrowsers = member.IsCalled || member.Root is "evt" or "el";
        return JsMembers.All.FirstOrDefault(known => known.Equals(member.Name, StringComparison.OrdinalIgnoreCase) || known.Length > 4 && Misspelling.IsSwapped(known, member.Name))
            ?? (isBrowsers && (member.Name.Length > 5 || !member.IsCalled)
                && JsMembers.All.FirstOrDefault(known => known.Length > 4 && Math.Abs(known.Length - member.Name.Length) < 2
                && Misspelling.Distance(known, member.Name) == 1) is { } near ? near : null);
    }
}
