using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Whether middleware asks for the path of a request, and so may answer some by itself.</summary>
internal static class MiddlewareText
{
    public static bool LooksAtPath(IInvocationOperation use)
    {
        var types = use.TargetMethod.TypeArguments.SelectMany(type => type.DeclaringSyntaxReferences).Select(reference => reference.GetSyntax().ToString());
        var handlers = use.Arguments.Select(argument => argument.Value.Syntax.ToString());
        return use.TargetMethod.TypeArguments.Any(type => type.DeclaringSyntaxReferences.IsEmpty && type.ContainingAssembly?.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) is not true)
            || types.Concat(handlers).Any(text => text.Contains(".Path"))
            || use.Arguments.Any(argument => argument.Value.Unwrap() is IDelegateCreationOperation { Target: IMethodReferenceOperation });
    }
}
