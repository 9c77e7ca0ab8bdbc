using System.Collections.Concurrent;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Compares the names in <c>PatchSignals(new { … })</c>, <c>ds-signals="@(new { … })"</c> and the like with those of the program's [Signals] types.</summary>
internal sealed class DeclaredNameRule : ProgramRule
{
    public override DiagnosticDescriptor[] Reports { get; } = [SignalRules.UnknownName, SignalRules.OtherType];

    public override IReadOnlyCollection<string>? Methods => SignalUse.Methods;

    public override bool OfAttributes => true;

    private readonly ConcurrentQueue<SignalUse> _names = new();

    public override void Check(AttributeUse use, ProgramReport report) => Add(SignalUse.Of(use));

    public override void Check(IInvocationOperation call, ProgramReport report) => Add(SignalUse.Of(call, report.Types));

    private void Add(IEnumerable<SignalUse> uses)
    {
        foreach (var use in uses)
            _names.Enqueue(use);
    }

    public override void End(CompilationAnalysisContext context, TemplateSet templates)
    {
        if (_names.IsEmpty)
            return;
        var catalog = SignalCatalog.Of(context.Compilation);
        foreach (var use in _names)
        {
            if (Problem(use, catalog, templates) is { } problem)
                context.ReportDiagnostic(problem);
        }
    }

    private static Diagnostic? Problem(SignalUse use, SignalCatalog catalog, TemplateSet templates)
    {
        if (catalog.Find(use.Path) is { } known)
            return SignalForm.Difference(known.Type, use.Type) is var (declared, given)
                ? Diagnostic.Create(SignalRules.OtherType, use.Location, use.Path, known.Owner, declared, given)
                : null;
        if (catalog.IsObject(use.Path) || Misspelling.Find(use.Path, catalog.Names) is not { } meant || IsUsed(use, templates))
            return null;
        return Diagnostic.Create(SignalRules.UnknownName, use.Location, use.Path, meant, catalog.Find(meant)!.Value.Owner);
    }

    // A name that a template uses by hand is a signal without a type.
    private static bool IsUsed(SignalUse use, TemplateSet templates)
    {
        var own = use.Location.GetMappedLineSpan();
        return templates.All.Any(page => WordCount(page.Document.Text, use.Path) > (page.Path == own.Path ? 1 : 0));
    }

    private static int WordCount(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var isWord = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]));
            count += isWord ? 1 : 0;
        }
        return count;
    }
}
