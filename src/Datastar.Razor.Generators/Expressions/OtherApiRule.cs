using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>Says what the library calls what C# does not find on its types: <c>DatastarEvent.MergeFragments(…)</c>, <c>sse.PatchElements(…)</c>, <c>await Row.Create(…)</c>.</summary>
internal sealed class OtherApiRule : ProgramRule
{
    private static readonly string[] Own = ["DatastarEvent", "ServerSentEventGenerator", "ILive", "PatchElementsOptions"];

    public override DiagnosticDescriptor[] Reports { get; } = [DroppedRules.OtherApi];

    public override OperationKind[] Kinds { get; } = [OperationKind.Invalid, OperationKind.Await];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation.SemanticModel is not { } model)
            return;
        if (operation.Syntax is AwaitExpressionSyntax { Expression: var awaited })
        {
            // Nearly all of them wait for a task, whose type is at hand.
            if (((operation as IAwaitOperation)?.Operation.Type ?? model.GetTypeInfo(awaited).Type) is { } type && !type.IsTask() && (type.Is(report.Types.RazorSlice) || type.Is(report.Types.Result) || type.Is(report.Types.LiveStream) || type.Is(report.Types.Event)))
                report.Add(DroppedRules.OtherApi, operation.Syntax, operation.Syntax.ToString(), $"{awaited} without await");
            return;
        }
        if (Bare(operation, model) is { } bare)
        {
            report.Add(DroppedRules.OtherApi, bare, bare.ToString(), OtherApiNames.InTemplate(bare.Identifier.Text)!);
            return;
        }
        var access = (operation.Syntax as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax ?? operation.Syntax as MemberAccessExpressionSyntax;
        if (access is null || operation.Syntax.Parent is InvocationExpressionSyntax around && around.Expression == operation.Syntax)
            return;
        var name = access.Name.Identifier.Text;
        if (OwnerOf(access.Expression, model) is { } owner && Instead(owner, name) is { } instead && model.GetSymbolInfo(access).Symbol is null)
            report.Add(DroppedRules.OtherApi, access, access.ToString(), instead.Replace("{0}", access.Expression.ToString()).Replace("{1}", (operation.Syntax as InvocationExpressionSyntax)?.ArgumentList.Arguments.ToString() ?? "…"));
    }

    // ViewBag.Title, RenderBody(), Layout = "…": the outermost of what is wrong begins with the name.
    private static IdentifierNameSyntax? Bare(IOperation operation, SemanticModel model) => !(operation.Parent is { Kind: OperationKind.Invalid } around && around.Syntax.SpanStart == operation.Syntax.SpanStart) && TemplateCode.IsTemplate(operation.Syntax.SyntaxTree)
        && operation.Syntax.GetFirstToken().Parent is IdentifierNameSyntax name && name.SpanStart == operation.Syntax.SpanStart && OtherApiNames.InTemplate(name.Identifier.Text) is not null
        && model.GetSymbolInfo(name) is { Symbol: null, CandidateSymbols.IsEmpty: true } ? name : null;

    private static INamedTypeSymbol? OwnerOf(ExpressionSyntax code, SemanticModel model) => model.GetSymbolInfo(code).Symbol as INamedTypeSymbol ?? model.GetTypeInfo(code).Type as INamedTypeSymbol;

    private static string? Instead(INamedTypeSymbol owner, string name)
    {
        if (OtherApiNames.Know(name) && OtherApiNames.Find(owner.Name, name) is { } known)
            return known;
        if (owner.Has(LibraryNames.Signals) && name is "With")
            return "{0} with { … }, whose braces name what changes";
        if (name is "Render" or "RenderAsync" or "New" && !owner.GetMembers("Create").IsEmpty)
            return "{0}.Create({1})";
        // The methods of the writer end in Async, and those of events do not.
        return Own.Contains(owner.Name) && owner.GetMembers(name).IsEmpty
            && owner.GetMembers().Where(static member => member is IMethodSymbol { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }).Select(static member => member.Name).Distinct().ToList() is var members
            && (members.Find(member => member == name + "Async" || member + "Async" == name) ?? Misspelling.Find(name, members)) is { } near ? $"{{0}}.{near}({{1}})" : null;
    }
}
