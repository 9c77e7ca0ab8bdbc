using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>What an endpoint runs: a lambda or a method given to <c>MapGet</c> and the like.</summary>
internal static class EndpointHandler
{
    private const string Routes = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";

    /// <summary>The methods that map handlers.</summary>
    public static readonly string[] Maps = ["Map", "MapGet", "MapPost", "MapPut", "MapPatch", "MapDelete", "MapMethods", "MapFallback"];

    /// <summary>Whether the call maps a handler.</summary>
    public static bool IsMap(IInvocationOperation call) =>
        Maps.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingType?.IsNamed(Routes) == true;

    /// <summary>The handler that a call maps, and where it is written.</summary>
    public static (IMethodSymbol Method, IOperation Place)? Of(IInvocationOperation map) => map.Argument("handler") is { } handler ? Of(handler) : null;

    /// <summary>The call that maps the lambda.</summary>
    public static IInvocationOperation? MapOf(IAnonymousFunctionOperation lambda)
    {
        var around = lambda.Parent;
        while (around is IConversionOperation or IDelegateCreationOperation or IArgumentOperation or IParenthesizedOperation)
            around = around.Parent;
        return around is IInvocationOperation call && IsMap(call) ? call : null;
    }

    /// <summary>Whether the type is an answer of an endpoint, awaited or not.</summary>
    public static bool IsResult(ITypeSymbol type)
    {
        var result = Awaited(type);
        return result.Name is "IResult" or "IActionResult" || result.AllInterfaces.Any(contract => contract.Name is "IResult" or "IActionResult");
    }

    /// <summary>The type without the task around it.</summary>
    public static ITypeSymbol Awaited(ITypeSymbol type) => type.IsTask() && type is INamedTypeSymbol { TypeArguments.Length: 1 } task ? task.TypeArguments[0] : type;

    private static (IMethodSymbol Method, IOperation Place)? Of(IOperation handler) => handler switch
    {
        IConversionOperation conversion => Of(conversion.Operand),
        IDelegateCreationOperation creation => Of(creation.Target),
        IAnonymousFunctionOperation lambda => (lambda.Symbol, lambda),
        IMethodReferenceOperation method => (method.Method, method),
        _ => null,
    };
}
