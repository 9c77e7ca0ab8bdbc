using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>A call that maps endpoints: <c>group.MapGet("/todos", …)</c>.</summary>
/// <param name="Builder">What it is called on.</param>
/// <param name="Pattern">The pattern; <see langword="null"/> where it is not constant.</param>
/// <param name="Verbs">What it answers; <see langword="null"/> for every verb.</param>
/// <param name="Call">The call.</param>
internal sealed record MapCall(IOperation Builder, string? Pattern, IReadOnlyList<string>? Verbs, IInvocationOperation Call)
{
    private static readonly Dictionary<string, string[]?> ByMethod = new()
    {
        ["MapGet"] = ["GET"],
        ["MapPost"] = ["POST"],
        ["MapPut"] = ["PUT"],
        ["MapPatch"] = ["PATCH"],
        ["MapDelete"] = ["DELETE"],
        ["Map"] = null,
        ["MapMethods"] = null,
        ["MapHub"] = null,
        ["MapHealthChecks"] = null,
        ["MapOpenApi"] = ["GET"],
        ["MapConnections"] = null,
    };

    private static readonly string[] PatternNames = ["pattern", "path"];

    /// <summary>Whether a method of ASP.NET Core maps a pattern.</summary>
    public static bool IsMapping(string method) => ByMethod.ContainsKey(method);

    /// <summary>Reads the call; <see langword="null"/> where it has no builder.</summary>
    public static MapCall? Of(IInvocationOperation call)
    {
        if (call.Arguments.Length == 0)
            return null;
        var pattern = PatternNames.Select(call.Argument).FirstOrDefault(argument => argument is not null);
        var verbs = call.TargetMethod.Name == "MapMethods" ? Methods(call.Argument("httpMethods")) : ByMethod[call.TargetMethod.Name];
        return new(call.Arguments[0].Value, RouteText.Of(pattern), verbs, call);
    }

    private static string[]? Methods(IOperation? methods)
    {
        var elements = methods?.Unwrap() switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues.Select(value => value.Unwrap().Text()),
            ICollectionExpressionOperation collection => collection.Elements.Select(value => value.Unwrap().Text()),
            _ => null,
        };
        var all = elements?.OfType<string>().ToArray();
        return all?.Length == elements?.Count() ? all : null;
    }
}
