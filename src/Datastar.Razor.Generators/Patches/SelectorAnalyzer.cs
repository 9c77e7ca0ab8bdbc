using System.Collections.Concurrent;
using System.Collections.Immutable;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Patches;

/// <summary>Looks at constant selectors of patches: bare words, ids that no template has, and what is no selector.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SelectorAnalyzer : TemplateAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [PatchRules.BareWord, PatchRules.UnknownId, PatchRules.BadSelector];

    protected override void Register(CompilationStartAnalysisContext start, LibraryTypes types, TemplateSet templates)
    {
        var ids = new ConcurrentQueue<(string Selector, Location Location)>();
        var texts = new ConcurrentQueue<string>();
        start.RegisterOperationAction(operation =>
        {
            if (Selector(operation.Operation, types) is { } value && value.Text() is { } selector)
                Check(operation, selector, value.Syntax.GetLocation(), ids, templates);
        }, OperationKind.Invocation, OperationKind.SimpleAssignment);
        start.RegisterOperationAction(literal =>
        {
            if (!TemplateCode.IsTemplate(literal.Operation.Syntax.SyntaxTree) && literal.Operation.Text() is { } text && text.IndexOf("id=", StringComparison.Ordinal) >= 0)
                texts.Enqueue(text);
        }, OperationKind.Literal);
        start.RegisterCompilationEndAction(end => ReportIds(end, ids, texts, templates));
    }

    private static IOperation? Selector(IOperation operation, LibraryTypes types) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Selector" or "ViewTransitionSelector" } property } assignment
            when property.Property.ContainingType.Is(types.PatchElementsOptions) => assignment.Value.Unwrap(),
        IInvocationOperation { TargetMethod: { Name: "RemoveElements" or "RemoveElementsAsync", ContainingType: { } type } } call
            when type.Is(types.Event) || type.Is(types.EventWriter) => call.Argument("selector")?.Unwrap(),
        _ => null,
    };

    private static void Check(OperationAnalysisContext context, string selector, Location location, ConcurrentQueue<(string, Location)> ids, TemplateSet templates)
    {
        if (SelectorText.Problem(selector) is { } problem)
            context.ReportDiagnostic(Diagnostic.Create(PatchRules.BadSelector, location, selector, problem));
        else if (SelectorText.IsBareWord(selector) && !templates.All.Any(page => page.Elements.Any(element => element.Name == selector)))
            context.ReportDiagnostic(Diagnostic.Create(PatchRules.BareWord, location, selector));
        else if (SelectorText.Id(selector) is { } id)
            ids.Enqueue((id, location));
    }

    private static void ReportIds(CompilationAnalysisContext context, ConcurrentQueue<(string Selector, Location Location)> ids, ConcurrentQueue<string> texts, TemplateSet templates)
    {
        if (ids.IsEmpty || Endpoints.AppCompilation.HasForeignTemplates(context.Compilation) || !Endpoints.AppCompilation.IsWhole(context.Compilation))
            return;
        var known = KnownIds.Of(templates.All, texts);
        foreach (var (id, location) in ids)
        {
            if (!known.MayHave(id))
                context.ReportDiagnostic(Diagnostic.Create(PatchRules.UnknownId, location, id, Advice.DidYouMean(id, known.Whole)));
        }
    }
}
