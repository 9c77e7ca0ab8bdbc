using System.Collections.Concurrent;
using Datastar.Razor.Generators.Client;
using Datastar.Razor.Generators.Library;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
                context.Report(problem);
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
        return Diagnostic.Create(SignalRules.UnknownName, use.Location, Corrected(use, meant)?.ToProperties(), use.Path, meant, catalog.Find(meant)!.Value.Owner);
    }

    // The members of an object stand for the parts of a name, and begin as they are written.
    private static Correction? Corrected(SignalUse use, string meant)
    {
        var (written, wanted) = (use.Path.Split('.'), meant.Split('.'));
        var differing = written.Length != wanted.Length ? [] : Enumerable.Range(0, written.Length).Where(i => written[i] != wanted[i]).ToList();
        if (differing is not [var at] || use.Location.SourceTree is not { } tree)
            return null;
        var code = tree.GetText().ToString(use.Location.SourceSpan);
        // new { titel }: the variable keeps its name.
        if (tree.GetRoot().FindNode(use.Location.SourceSpan).FirstAncestorOrSelf<AnonymousObjectMemberDeclaratorSyntax>() is { NameEquals: null })
            return new(code, $"{wanted[at]} = {code}");
        var isUpper = code.Length > 0 && char.IsUpper(code[0]);
        return isUpper ? new(SignalNaming.FirstToUpper(written[at]), SignalNaming.FirstToUpper(wanted[at])) : new(written[at], wanted[at]);
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
