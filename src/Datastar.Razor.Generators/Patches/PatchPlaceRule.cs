using System.Collections.Concurrent;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Markup;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Patches;

/// <summary>Finds patches whose elements have no place in the page: no id and no selector, text at the top, a mode that needs a selector.</summary>
internal sealed class PatchPlaceRule : ProgramRule
{
    private const string Library = "Datastar.Razor";

    // The client finds these by themselves; a partial's element is not in this file.
    private static readonly HashSet<string> FoundByName = new(StringComparer.OrdinalIgnoreCase) { "html", "head", "body" };

    public override DiagnosticDescriptor[] Reports { get; } = [PatchRules.NoId, PatchRules.TopText, PatchRules.NoSelector, PatchRules.Unclosed];

    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.Ordinal);

    public override IReadOnlyCollection<string>? Methods { get; } = ["Datastar", "PatchElements", "PatchElementsAsync"];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (call.TargetMethod.ContainingAssembly?.Name != Library)
            return;
        var (content, options) = (PatchContent.Of(call, report.Templates), PatchOptions.Of(call.Argument("options")));
        if (content is { Template: null } && Unclosed(content.Markup) is var (name, problem))
            report.Add(PatchRules.Unclosed, Place(call), name, problem, name.TrimStart('/'));
        if (options is { HasSelector: false, IsById: false, Mode: not "Remove" })
            report.Add(PatchRules.NoSelector, call.Argument("options")!.Syntax, options.Mode);
        else if (options is { HasSelector: false } && content is not null)
            CheckPlaces(report, call, content);
    }

    private static SyntaxNode Place(IInvocationOperation call) => (call.Argument("fragment") ?? call.Argument("html") ?? call).Syntax;

    // Templates have a rule of their own for this.
    private static (string Name, string Problem)? Unclosed(MarkupDocument markup)
    {
        if (markup.Elements.Find(static element => !element.IsClosed && HtmlElements.MustClose(element.Name)) is { } open)
            return (open.Name, "does not close");
        return markup.StrayEndTags.Count > 0 ? ("/" + markup.StrayEndTags[0].Name, "closes nothing") : null;
    }

    private void CheckPlaces(ProgramReport report, IInvocationOperation call, PatchContent content)
    {
        var place = Place(call).GetLocation();
        if (content.Markup.Elements.Find(IsLost) is { } element)
            Report(PatchRules.NoId, element.Name, element.TagSpan);
        else if (content.Markup.TopText is { } text)
            Report(PatchRules.TopText, content.Markup.Text.Substring(text.Start, text.Length).Trim(), text);

        // The patch is what is wrong, and the template is where it is cured.
        void Report(DiagnosticDescriptor rule, string what, TextSpan span)
        {
            var at = content.Template?.At(span);
            var where = at is null ? "" : $" of {Path.GetFileName(content.Template!.Path)}({at.GetLineSpan().StartLinePosition.Line + 1})";
            report.Add(rule, place, what, where);
            if (at is not null && _reported.TryAdd(content.Template!.Path, true))
                report.Add(rule, at, what, "");
        }
    }

    private static bool IsLost(MarkupElement element) =>
        element is { IsTop: true, HasCode: false, IsTransparent: false } && element.Find("id") is null && !FoundByName.Contains(element.Name) && !char.IsUpper(element.Name[0]) && element.Find("ds-attributes") is null;
}
