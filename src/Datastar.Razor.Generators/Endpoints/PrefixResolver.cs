using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>What a route builder puts before the patterns that are mapped on it: groups, through locals, fluent calls, parameters and extension methods.</summary>
/// <param name="callSites">The builders that a parameter of a method is given.</param>
internal sealed class PrefixResolver(Func<ISymbol, IReadOnlyCollection<IOperation>> callSites)
{
    /// <summary>Begins a prefix of which only the end is known.</summary>
    public const string Anything = "*";

    private static readonly string[] Unknown = [Anything];
    private static readonly string[] TopLevel = [""];

    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    /// <summary>Each prefix that the builder may have; one that is not known is <see cref="Anything"/>.</summary>
    public string[] Of(IOperation builder)
    {
        if (builder.Unwrap() is not { Type: { } type } source)
            return Unknown;
        if (type.ToDisplayString() == LibraryNames.WebApplication)
            return TopLevel;
        return source switch
        {
            IInvocationOperation call => OfCall(call),
            ILocalReferenceOperation local => OnceFor(local.Local, () => OfLocal(local)),
            IParameterReferenceOperation parameter => OnceFor(parameter.Parameter, () => OfParameter(parameter)),
            _ => Unknown,
        };
    }

    private string[] OfCall(IInvocationOperation call)
    {
        if (call.Arguments.Length == 0)
            return call.Instance is null ? Unknown : Of(call.Instance);
        var isFramework = call.TargetMethod.ContainingAssembly?.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) is true;
        if (isFramework && call.TargetMethod.Name == "MapGroup")
        {
            var prefix = RouteText.Of(call.Argument("prefix"));
            return prefix is null ? Unknown : [.. Of(call.Arguments[0].Value).Select(outer => outer + "/" + prefix)];
        }
        // A fluent call hands back what it was called on: group.RequireAuthorization().
        var isFluent = call.TargetMethod.OriginalDefinition is { ReturnType: ITypeParameterSymbol } definition
            && SymbolEqualityComparer.Default.Equals(definition.ReturnType, definition.Parameters[0].Type);
        return isFramework || isFluent ? Of(call.Arguments[0].Value) : Unknown;
    }

    private string[] OfLocal(ILocalReferenceOperation reference) => reference.OnlyValue() is { } value ? Of(value) : Unknown;

    private string[] OfParameter(IParameterReferenceOperation reference)
    {
        if (IsInUseEndpoints(reference))
            return TopLevel;
        // extension(IEndpointRouteBuilder app) { … }: the block has the parameter, and its methods are called on it.
        if (reference.Parameter.ContainingSymbol is INamedTypeSymbol block && callSites(block.OriginalDefinition) is { Count: > 0 } receivers)
            return [.. receivers.SelectMany(Of)];
        var sites = callSites(reference.Parameter.OriginalDefinition);
        var isCalledElsewhere = reference.Parameter.ContainingSymbol is not IMethodSymbol method || method.IsVirtual || method.IsOverride || method.IsAbstract || Implements(method);
        return sites.Count == 0 || isCalledElsewhere ? [.. Unknown, .. sites.SelectMany(Of)] : [.. sites.SelectMany(Of)];
    }

    private static bool Implements(IMethodSymbol method) => method.ContainingType is { TypeKind: not TypeKind.Interface } type
        && type.AllInterfaces.SelectMany(contract => contract.GetMembers(method.Name)).Any(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), method));

    // app.UseEndpoints(endpoints => endpoints.MapGet(…)) stands at the top.
    private static bool IsInUseEndpoints(IParameterReferenceOperation reference)
    {
        for (IOperation? around = reference; around is not null; around = around.Parent)
        {
            if (around is IAnonymousFunctionOperation lambda && lambda.Symbol.Parameters.Contains(reference.Parameter, SymbolEqualityComparer.Default))
                return around.Parent?.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "UseEndpoints" } };
        }
        return false;
    }

    private string[] OnceFor(ISymbol symbol, Func<string[]> resolve)
    {
        if (!_open.Add(symbol))
            return Unknown;
        var prefixes = resolve();
        _open.Remove(symbol);
        return prefixes;
    }
}
