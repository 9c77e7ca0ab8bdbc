using Datastar.Razor.Generators.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datastar.Razor.Generators.Expressions;

/// <summary>What to write for the small parts of a call: a function that makes an event, a topic, a token, JSON, a filter, the parameters of a component.</summary>
internal static class WantedParts
{
    public static (string Is, string Wanted, string Instead)? Of(ITypeSymbol wanted, ExpressionSyntax value, ITypeSymbol type, LibraryTypes types) => wanted.WithoutNullable().Name switch
    {
        "Func" when IsSent(type, types) => (Describe(type, types), "a function that makes one for each stream", $"() => {AsEvent(value, type, types)}"),
        "Action" when type.IsAnonymousType && FirstOf(value) is var (member, given) => ("an object", "a function that names the parameters of the component", $"parameters => parameters.Add(component => component.{member}, {given})"),
        "CancellationToken" when IsSent(type, types) => (Describe(type, types), "a CancellationToken", "the topic alone, since each stream that follows it renders for itself"),
        "LiveTopics" when IsSent(type, types) => (Describe(type, types), "a topic", "the name that streams follow, such as \"todos\": each renders for itself"),
        "JsonNode" when type.SpecialType is not SpecialType.System_String => ("an object", "JSON", $"JsonSerializer.SerializeToNode({value})"),
        "SignalFilter" when type.Name is "Signal" => ("a signal", "a filter of signals", $"new SignalFilter($\"^{{{value}.Path}}$\")"),
        "PatchElementsOptions" when IsSent(type, types) && BeforeOf(value) is { } before => (Describe(type, types), "PatchElementsOptions", before is LiteralExpressionSyntax
            ? $"{value} first, and new PatchElementsOptions {{ Selector = {before} }} behind it" : $"DatastarEvent.PatchElements({before}) for the first, since several events are given one by one"),
        "TemplateInterpolatedStringHandler" when types.IsExpression(type) => ("code for the browser", "a text with holes", $"{value} alone, which is code already"),
        _ => null,
    };

    /// <summary>What to write for a function that makes something else than an event.</summary>
    public static (string, string, string)? OfFunction(ITypeSymbol wanted, LambdaExpressionSyntax function, SemanticModel model, LibraryTypes types) =>
        function.ExpressionBody is { } body && wanted is INamedTypeSymbol { Name: "Func", TypeArguments: [.., var result] } && (result.Is(types.Event) || result is INamedTypeSymbol { TypeArguments: [var later] } && later.Is(types.Event))
        && model.GetTypeInfo(body).Type is { } made && !made.Is(types.Event) && IsSent(made, types)
            ? ($"a function that makes {Describe(made, types)}", "one that makes an event", $"{function.ToString().Substring(0, body.SpanStart - function.SpanStart)}{AsEvent(body, made, types)}") : null;

    /// <summary>What to write for an object in the place of code: <c>Ds.Class(new { done = S.Busy })</c>, and for JavaScript in the place of an action.</summary>
    public static (string, string, string)? OfCode(ITypeSymbol wanted, ExpressionSyntax value, ITypeSymbol type) =>
        type.IsAnonymousType && FirstOf(value) is var (name, given) ? ("an object of C#", "code for the browser", $"\"{name}\", {given}, and one call for each further name")
        : wanted.Name.EndsWith("Statements", StringComparison.Ordinal) && value is LiteralExpressionSyntax { Token.Value: string code } ? ("a text", "what is to be done", code.TrimStart().StartsWith("@", StringComparison.Ordinal) ? "an action such as Post(\"/todos\")" : $"an action such as Post(\"/todos\"), or Js({value}) where it is JavaScript")
        : value is LiteralExpressionSyntax { Token.Value: string text } && value.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Style" } } && text.IndexOf(':') is > 0 and var colon
            ? ("a text", "a name and a value", $"\"{text.Substring(0, colon).Trim()}\", Value(\"{text.Substring(colon + 1).Trim(' ', ';')}\")")
        : null;

    private static bool IsSent(ITypeSymbol type, LibraryTypes types) => type.Is(types.Event) || type.Is(types.Fragment) || type.Is(types.RazorSlice);

    private static string Describe(ITypeSymbol type, LibraryTypes types) => type.Is(types.Event) ? "an event" : type.Is(types.Fragment) ? "a fragment" : "a slice";

    private static string AsEvent(ExpressionSyntax value, ITypeSymbol type, LibraryTypes types) => type.Is(types.Event) ? value.ToString() : $"DatastarEvent.PatchElements({value})";

    private static ExpressionSyntax? BeforeOf(ExpressionSyntax value) => value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } argument && list.Arguments.IndexOf(argument) is > 0 and var at ? list.Arguments[at - 1].Expression : null;

    private static (string Name, string Value)? FirstOf(ExpressionSyntax value) => value is AnonymousObjectCreationExpressionSyntax { Initializers: [var first, ..] }
        ? (first.NameEquals?.Name.Identifier.Text ?? (first.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.Text ?? first.Expression.ToString(), first.Expression.ToString()) : null;
}
