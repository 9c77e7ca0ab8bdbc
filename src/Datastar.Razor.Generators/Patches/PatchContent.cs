using System.Text;
using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Markup;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Patches;

/// <summary>The markup that a patch sends: a slice's or component's template, or a text in C#.</summary>
/// <param name="Markup">The markup.</param>
/// <param name="Template">The file that it is in; <see langword="null"/> for a text.</param>
internal sealed record PatchContent(MarkupDocument Markup, Template? Template)
{
    // RazorSlices says in the comment of a proxy which file it is for.
    private static readonly Regex ProxyFile = new("<c>(?<path>[^<]+\\.cshtml)</c>", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex Checksum = new("#pragma checksum \"(?<path>[^\"]+)\"", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Reads what is handed to a patch; <see langword="null"/> where nothing is known of it.</summary>
    public static PatchContent? Of(IInvocationOperation patch, TemplateSet templates)
    {
        var content = (patch.Argument("fragment") ?? patch.Argument("html"))?.Unwrap();
        if (content is ILocalReferenceOperation local)
            content = local.OnlyValue()?.Unwrap();
        if (content is null && patch.Argument("fragment") is null && patch.Argument("html") is null)
            return patch.TargetMethod.TypeArguments.FirstOrDefault() is INamedTypeSymbol component && patch.Argument("events") is null ? OfType(component, templates) : null;
        return content switch
        {
            { ConstantValue: { HasValue: true, Value: string text } } => OfText(text, MarkupLanguage.Html),
            IInterpolatedStringHandlerCreationOperation handler => Interpolated(handler.Content) is { } text ? OfText(text, MarkupLanguage.View) : null,
            IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: { } type } } create => OfCreate(create, type, templates),
            IInvocationOperation { TargetMethod.Name: "Raw" } raw => raw.Arguments.Length > 0 && raw.Arguments[0].Value.Text() is { } text ? OfText(text, MarkupLanguage.Html) : null,
            _ => null,
        };
    }

    private static PatchContent? OfCreate(IInvocationOperation create, INamedTypeSymbol type, TemplateSet templates)
    {
        if (type.Name == "ComponentFragment")
            return create.TargetMethod.TypeArguments.FirstOrDefault() is INamedTypeSymbol component ? OfType(component, templates) : null;
        if (type.Name == "HtmlFragment")
            return create.Arguments.Length > 0 && create.Arguments[0].Value.Unwrap() is IInterpolatedStringHandlerCreationOperation handler && Interpolated(handler.Content) is { } text ? OfText(text, MarkupLanguage.View) : null;
        return Path(type, ProxyFile) is { } path && templates.Find(path) is { } page ? new(page.Document, page) : null;
    }

    private static PatchContent? OfType(INamedTypeSymbol component, TemplateSet templates) =>
        Path(component, Checksum) is { } path && templates.Find(path) is { } page ? new(page.Document, page) : null;

    private static string? Path(INamedTypeSymbol type, Regex pattern)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var from = pattern == Checksum ? 0 : reference.GetSyntax().FullSpan.Start;
            var text = reference.SyntaxTree.GetText().ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(from, reference.Span.End));
            if (pattern.Match(text) is { Success: true } match)
                return match.Groups["path"].Value;
        }
        return null;
    }

    private static PatchContent OfText(string html, MarkupLanguage language) => new(MarkupParser.Parse(html, language), null);

    // A hole in a text is neither markup nor a text of its own: it is left as a Razor expression.
    private static string? Interpolated(IOperation content)
    {
        if (content is IInterpolatedStringAdditionOperation addition)
            return Interpolated(addition.Left) is { } left && Interpolated(addition.Right) is { } right ? left + right : null;
        if (content is not IInterpolatedStringOperation interpolated)
            return null;
        var html = new StringBuilder();
        foreach (var part in interpolated.Parts)
        {
            if (part is not IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments.Length: > 0 } append })
                return null;
            html.Append(append.TargetMethod.Name == "AppendLiteral" ? append.Arguments[0].Value.Unwrap().Text()?.Replace("@", "@@") : "@hole");
        }
        return html.ToString();
    }
}
