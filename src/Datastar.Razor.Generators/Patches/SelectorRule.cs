using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Patches;

/// <summary>Looks at constant selectors of patches: bare words, ids that no template has, and what is no selector.</summary>
internal sealed class SelectorRule : ProgramRule
{
    // Stands for the value in $"#row-{id}".
    private const char Hole = '*';

    // No element of HTML has a hyphen in its name.
    private static readonly Regex BeginningOfWord = new("^[A-Za-z][A-Za-z0-9]*[-_]$", RegexOptions.CultureInvariant);
    private static readonly Regex BeginningOfId = new("^#[A-Za-z][A-Za-z0-9]*[-_]$", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports { get; } = [PatchRules.BareWord, PatchRules.UnknownId, PatchRules.BadSelector];

    public override OperationKind[] Kinds { get; } = [OperationKind.SimpleAssignment];

    public override IReadOnlyCollection<string>? Methods { get; } = ["RemoveElements", "RemoveElementsAsync"];

    private readonly ConcurrentQueue<(string Selector, Location Location)> _ids = new();

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Selector" or "ViewTransitionSelector" } property } assignment
            && property.Property.ContainingType.Is(report.Types.PatchElementsOptions))
            Check(report, assignment.Value.Unwrap());
    }

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (report.Types.SendsEvents(call.TargetMethod.ContainingType) && call.Argument("selector")?.Unwrap() is { } selector)
            Check(report, selector);
    }

    private void Check(ProgramReport report, IOperation value)
    {
        if (value.Text() is { } selector)
            Check(report, selector, value.Syntax.GetLocation());
        else if (value is IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation first, IInterpolationOperation, ..] } && first.Text.Text() is { } start && BeginningOfId.IsMatch(start))
            _ids.Enqueue((start.Substring(1) + Hole, value.Syntax.GetLocation()));
        else if (value is IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation word, IInterpolationOperation] } && word.Text.Text() is { } beginning && BeginningOfWord.IsMatch(beginning))
            report.Add(PatchRules.BareWord, value.Syntax, beginning + "{…}");
        else if (value is IBinaryOperation { LeftOperand: var left } && left.Unwrap().Text() is { } sum && BeginningOfWord.IsMatch(sum))
            report.Add(PatchRules.BareWord, value.Syntax, sum + "…");
    }

    private void Check(ProgramReport report, string selector, Location location)
    {
        if (SelectorText.Problem(selector) is { } problem)
            report.Add(PatchRules.BadSelector, location, selector, problem);
        else if (SelectorText.IsBareWord(selector) && !report.Templates.All.Any(page => page.Document.Elements.Exists(element => element.Name == selector)))
            report.Add(PatchRules.BareWord, location, selector);
        else if (SelectorText.Id(selector) is { } id)
            _ids.Enqueue((id, location));
    }

    public override void End(CompilationAnalysisContext context, TemplateSet templates)
    {
        if (_ids.IsEmpty || Endpoints.AppCompilation.HasForeignTemplates(context.Compilation) || !Endpoints.AppCompilation.IsWhole(context.Compilation))
            return;
        var known = KnownIds.Of(templates.All, Texts(context.Compilation, context.CancellationToken));
        foreach (var (id, location) in _ids)
        {
            var isBeginning = id[id.Length - 1] == Hole;
            if (isBeginning ? known.MayBegin(id.TrimEnd(Hole)) : known.MayHave(id))
                continue;
            // Where none is near, a script or a page of somebody else's may have made the element.
            var correction = Advice.Correct(id.TrimEnd(Hole), isBeginning ? known.Beginnings : known.Whole);
            var advice = Advice.DidYouMean(correction);
            if (advice.Length == 0 && known.Beginnings.FirstOrDefault(beginning => beginning.TrimEnd('-', '_') == id) is { } start)
                advice = $": did you mean '{start}…' with a value behind it?";
            if (advice.Length > 0)
                context.Report(Diagnostic.Create(PatchRules.UnknownId, location, correction?.ToProperties(), id.Replace(Hole.ToString(), "{…}"), advice));
        }
    }

    // Asked only where a selector names an id: the texts in C# that may have markup in them.
    private static IEnumerable<string> Texts(Compilation compilation, CancellationToken cancellationToken) =>
        from tree in compilation.SyntaxTrees
        where !TemplateCode.IsTemplate(tree)
        from token in tree.GetRoot(cancellationToken).DescendantTokens()
        where token.RawKind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken or (int)SyntaxKind.SingleLineRawStringLiteralToken or (int)SyntaxKind.MultiLineRawStringLiteralToken
        where token.ValueText.IndexOf("id=", StringComparison.Ordinal) >= 0
        select token.ValueText;
}
