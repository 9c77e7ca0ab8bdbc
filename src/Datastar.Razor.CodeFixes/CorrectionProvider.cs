using System.Collections.Immutable;
using System.Composition;
using Datastar.Razor.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.CodeFixes;

/// <summary>Writes into a .cs file what a report says was meant. Editors cannot change Razor files for an analyzer: nothing is offered there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CorrectionProvider : CodeFixProvider
{
    /// <summary>The rules that say what was meant.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["DSR0001", "DSR0132", "DSR0400", "DSR0401", "DSR0403", "DSR0407", "DSR0432", "DSR0444", "DSR0460", "DSR0482"];

    /// <summary>Mistakes do not touch one another: all may be corrected at once.</summary>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <summary>Offers the correction of each report that has one.</summary>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var report in context.Diagnostics)
        {
            // Where #line leads to another file, the code is made from that one.
            if (Correction.Of(report) is { } correction && !Correction.PlaceOf(report).GetMappedLineSpan().HasMappedPath && Change(text, Correction.PlaceOf(report).SourceSpan, correction) is { } change)
                context.RegisterCodeFix(CodeAction.Create($"Write '{correction.Meant}'", _ => Task.FromResult(context.Document.WithText(text.WithChanges(change))), report.Id), report);
        }
    }

    // What stands there twice, or is made of pieces, has to be changed by hand.
    private static TextChange? Change(SourceText text, TextSpan place, Correction correction)
    {
        var code = text.ToString(place);
        var at = code.IndexOf(correction.Written, StringComparison.Ordinal);
        return at < 0 || code.IndexOf(correction.Written, at + 1, StringComparison.Ordinal) >= 0
            ? null
            : new TextChange(new TextSpan(place.Start + at, correction.Written.Length), correction.Meant);
    }
}
