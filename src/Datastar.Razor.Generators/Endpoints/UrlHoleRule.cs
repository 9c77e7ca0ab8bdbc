using System.Text.RegularExpressions;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Endpoints;

/// <summary>Finds constant URLs that look as if something would fill them: <c>Delete("/todos/{id}")</c>, <c>Get("/todos?title=$title")</c>.</summary>
internal sealed class UrlHoleRule : ProgramRule
{
    // OData has segments such as /$count.
    private static readonly Regex Hole = new(
        @"\{(?<code>[A-Za-z_][\w.]*)(?::[^}]*)?\}|(?:(?<==)\$|(?<=/)\$(?!(?:metadata|count|batch|value|ref|all)\b))(?<signal>[A-Za-z_]\w*)", RegexOptions.CultureInvariant);

    public override DiagnosticDescriptor[] Reports { get; } = [TextRules.UrlHole];

    public override IReadOnlyCollection<string>? Methods { get; } = [.. LibraryNames.Verbs.Keys];

    public override void Check(IInvocationOperation call, ProgramReport report)
    {
        if (!report.Types.IsActions(call.TargetMethod.ContainingType) || call.Argument("url") is not { } url || url.Unwrap().Text() is not { } text || Hole.Match(text) is not { Success: true } hole)
            return;
        report.Add(TextRules.UrlHole, url.Syntax, hole.Value, $"$\"{Hole.Replace(text, Filled)}\"");
    }

    private static string Filled(Match hole) => hole.Groups["signal"] is { Success: true } signal ? $"{{S.{SignalNaming.FirstToUpper(signal.Value)}}}" : $"{{{hole.Groups["code"].Value}}}";
}
