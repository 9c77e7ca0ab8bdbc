using Datastar.Razor.Generators.Endpoints;
using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Patches;

/// <summary>Finds slices that are rendered again: kept in a static, made outside of an endpoint or a loop, or sent twice. An instance is rendered once.</summary>
internal sealed class SliceAgainRule : ProgramRule
{
    private static readonly HashSet<string> Rendering = ["Datastar", "DatastarOrPage", "PatchElements", "PatchElementsAsync", "RenderPartialAsync", "RenderFragmentAsync", "From"];

    public override DiagnosticDescriptor[] Reports { get; } = [PatchRules.RenderedAgain];

    public override OperationKind[] Kinds { get; } = [OperationKind.FieldInitializer, OperationKind.PropertyInitializer, OperationKind.LocalReference];

    public override void Check(IOperation operation, ProgramReport report)
    {
        if (operation is ILocalReferenceOperation reference)
            CheckLocal(reference, report);
        else if (IsStatic(operation) && Made(((ISymbolInitializerOperation)operation).Value.Unwrap(), report.Types) is { } slice)
            report.Add(PatchRules.RenderedAgain, slice.Syntax, slice.Syntax.ToString(), "is kept in a static, and is rendered once", $"() => {slice.Syntax}, or make it where it is sent");
    }

    private static bool IsStatic(IOperation initializer) => initializer switch
    {
        IFieldInitializerOperation { InitializedFields: [{ IsStatic: true }, ..] } or IPropertyInitializerOperation { InitializedProperties: [{ IsStatic: true }, ..] } => true,
        _ => false,
    };

    // The slice itself, or what is made of it at once: an event, a fragment, a result.
    private static IOperation? Made(IOperation value, LibraryTypes types) => value switch
    {
        _ when value.Type.Is(types.RazorSlice) => value is IInvocationOperation ? value : null,
        IInvocationOperation call when call.Type.Is(types.Event) || call.Type.Is(types.Fragment) || call.Type.Is(types.Result) => call.Arguments.Select(argument => Made(argument.Value.Unwrap(), types)).FirstOrDefault(made => made is not null),
        _ => null,
    };

    private static void CheckLocal(ILocalReferenceOperation reference, ProgramReport report)
    {
        if (!reference.Local.Type.Is(report.Types.RazorSlice) || !IsRendered(reference) || reference.OnlyValue()?.Unwrap() is not IInvocationOperation { TargetMethod.Name: "Create" } create)
            return;
        if (Repeated(reference, report.Types) is { } where)
            report.Add(PatchRules.RenderedAgain, reference.Syntax, reference.Local.Name, $"is made once, and {where} renders it again", create.Syntax.ToString() + " in its place");
        else if (IsRenderedBefore(reference))
            report.Add(PatchRules.RenderedAgain, reference.Syntax, reference.Local.Name, "is rendered twice, and a slice is rendered once", create.Syntax.ToString() + " for each");
    }

    private static bool IsRendered(IOperation reference)
    {
        var around = reference.Parent;
        while (around is IConversionOperation or IParenthesizedOperation)
            around = around.Parent;
        return around is IArgumentOperation { Parent: IInvocationOperation call } && Rendering.Contains(call.TargetMethod.Name) || around is IReturnOperation;
    }

    // What runs again and again between the local and its use.
    private static string? Repeated(ILocalReferenceOperation reference, LibraryTypes types)
    {
        var declared = reference.Local.DeclaringSyntaxReferences.FirstOrDefault()?.Span;
        for (var around = reference.Parent; around is not null && declared is { } span && !around.Syntax.Span.Contains(span); around = around.Parent)
        {
            if (around is ILoopOperation)
                return "the loop";
            if (around is IAnonymousFunctionOperation lambda && (EndpointHandler.MapOf(lambda) is not null || IsOfStream(lambda, types)))
                return "each request";
        }
        return null;
    }

    private static bool IsOfStream(IOperation lambda, LibraryTypes types)
    {
        var around = lambda.Parent;
        while (around is IConversionOperation or IDelegateCreationOperation or IArgumentOperation)
            around = around.Parent;
        return around is IInvocationOperation call && (call.TargetMethod.ContainingType.Is(types.Live) || call.TargetMethod.ContainingType.Is(types.LiveStream));
    }

    // In the same statement, or in one before it in the same block. What is neither returned nor awaited may never run.
    private static bool IsRenderedBefore(ILocalReferenceOperation reference)
    {
        IOperation statement = reference;
        var isSent = false;
        while (statement.Parent is { } parent and not IBlockOperation)
        {
            statement = parent;
            isSent |= statement is IReturnOperation or IAwaitOperation;
        }
        return isSent && statement.Parent is IBlockOperation block && block.Operations.TakeWhile(other => other != statement).Append(statement)
            .Where(other => other is IExpressionStatementOperation or IReturnOperation)
            .SelectMany(other => other.Descendants().OfType<ILocalReferenceOperation>())
            .Any(other => other.Syntax.SpanStart < reference.Syntax.SpanStart && SymbolEqualityComparer.Default.Equals(other.Local, reference.Local) && IsRendered(other) && !IsChosen(other, block));
    }

    // Of the two sides of a choice one is taken.
    private static bool IsChosen(IOperation reference, IOperation block)
    {
        for (var around = reference.Parent; around is not null && around != block; around = around.Parent)
        {
            if (around is IConditionalOperation or ISwitchExpressionOperation or IAnonymousFunctionOperation)
                return true;
        }
        return false;
    }
}
