using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>What an endpoint answers with that the client cannot take for a patch.</summary>
internal static class WrongAnswer
{
    private static readonly HashSet<string> Wrappers =
        ["Ok", "Json", "BadRequest", "NotFound", "Conflict", "UnprocessableEntity", "InternalServerError", "Created", "Accepted"];

    /// <summary>What is an answer by itself.</summary>
    public const string Result = "a result";

    /// <summary>The methods that make such answers.</summary>
    public static readonly string[] Methods = [.. Wrappers, "Content", "Text", "WriteAsync", "WriteAsJsonAsync"];

    /// <summary>What a returned type is called, where it is one of the library's that is no result.</summary>
    public static string? OfType(ITypeSymbol type, LibraryTypes types) =>
        EndpointHandler.IsResult(type) ? null :
        type.Is(types.Event) ? "an event" :
        type.Is(types.Fragment) ? "a fragment" :
        types.IsExpression(type) ? "code for the browser" :
        type is INamedTypeSymbol { TypeArguments.Length: 1 } sequence && sequence.TypeArguments[0].Is(types.Event) ? "a sequence of events" :
        type is IArrayTypeSymbol array && array.ElementType.Is(types.Event) ? "events" : null;

    /// <summary><c>Results.Ok(fragment)</c>: the value that is written as JSON.</summary>
    public static (IOperation Value, string What)? OfWrapper(IInvocationOperation call, LibraryTypes types)
    {
        if (call.TargetMethod is { Name: "WriteAsJsonAsync", ContainingType.Name: "HttpResponseJsonExtensions" } && call.Argument("value")?.Unwrap() is { Type: { } written } sent)
            return (written.Is(types.RazorSlice) ? "a slice" : OfType(written, types)) is { } name ? (sent, name) : null;
        if (!Wrappers.Contains(call.TargetMethod.Name) || call.TargetMethod.ContainingType?.Name is not ("Results" or "TypedResults" or "ControllerBase" or "Controller" or "PageModel") || call.Arguments.Length == 0)
            return null;
        var value = call.Arguments[0].Value.Unwrap();
        var what = value.Type.Is(types.RazorSlice) ? "a slice" : value.Type.Is(types.Result) || value.Type.Is(types.LiveStream) ? Result : value.Type is { } type ? OfType(type, types) : null;
        return what is null ? null : (value, what);
    }

    /// <summary>An answer whose status the client does not take for a patch: a redirect, or the problems of a form.</summary>
    public static (string What, string As, string Instead)? OfStatus(IOperation? value) => (value?.Unwrap() as IInvocationOperation)?.TargetMethod switch
    {
        { Name: "Redirect" or "LocalRedirect" or "RedirectToRoute", ContainingType.Name: "Results" or "TypedResults" } => ("a redirect", "status 302, which the browser follows by itself", "Results.Datastar(DatastarEvent.Redirect(…))"),
        { Name: "ValidationProblem", ContainingType.Name: "Results" or "TypedResults" } => ("problems", "status 400", "Results.DatastarValidation(…)"),
        _ => null,
    };

    /// <summary><c>Results.Content("&lt;p>…")</c> without a content type: the text that the client gets as plain.</summary>
    public static IOperation? OfText(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "Content" or "Text", ContainingType.Name: "Results" or "TypedResults" or "ControllerBase" or "PageModel" } => call.Argument("contentType") is null && call.Argument("content")?.Unwrap() is { } text && IsMarkup(text) ? text : null,
        { Name: "WriteAsync", ContainingType.Name: "HttpResponseWritingExtensions" } => call.Argument("text")?.Unwrap() is { } text && IsMarkup(text) && !SetsContentType(call) ? text : null,
        _ => null,
    };

    private static bool SetsContentType(IOperation call) => call.Root().Descendants().Any(operation => operation is IPropertyReferenceOperation { Property.Name: "ContentType" });

    /// <summary><c>Row.Create(todo).RenderAsync()</c>: the markup as a string.</summary>
    public static bool IsRendering(IOperation? value, LibraryTypes types)
    {
        value = value?.Unwrap() is IAwaitOperation awaited ? awaited.Operation.Unwrap() : value?.Unwrap();
        return value is IInvocationOperation { TargetMethod.Name: "RenderAsync" } call && EndpointHandler.Awaited(call.TargetMethod.ReturnType).SpecialType is SpecialType.System_String
            && (call.Instance ?? call.Arguments.FirstOrDefault()?.Value)?.Unwrap().Type.Is(types.RazorSlice) is true;
    }

    /// <summary>A text that begins as markup does, which goes out as text/plain.</summary>
    public static bool IsMarkup(IOperation? value) => value?.Unwrap() switch
    {
        { Type.SpecialType: SpecialType.System_String } text => First(text)?.TrimStart().StartsWith("<", StringComparison.Ordinal) is true,
        _ => false,
    };

    private static string? First(IOperation text) => text.Text() ?? text switch
    {
        IInterpolatedStringOperation interpolated => (interpolated.Parts.FirstOrDefault() as IInterpolatedStringTextOperation)?.Text.Text(),
        IBinaryOperation sum => First(sum.LeftOperand.Unwrap()),
        _ => null,
    };
}
