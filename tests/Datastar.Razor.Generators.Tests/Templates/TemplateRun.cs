using System.Collections.Immutable;
using Datastar.Razor.Generators.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>Templates and settings that the analyzer is run over.</summary>
internal sealed class TemplateRun
{
    /// <summary>The first lines of a slice in which <c>ds-*</c> works.</summary>
    public const string SliceHead = "@inherits DatastarSlice\n@addTagHelper *, Datastar.Razor\n";

    private readonly List<AdditionalText> _files = [];
    private readonly Dictionary<string, string> _settings = [];

    /// <summary>C# of the project.</summary>
    public string Source { get; init; } = "";

    public TemplateRun With(string path, string text)
    {
        _files.Add(new TemplateFile(path, text));
        return this;
    }

    /// <summary>Sets a property of the project or a key of <c>.editorconfig</c>.</summary>
    public TemplateRun Set(string key, string value)
    {
        _settings.Add(key, value);
        return this;
    }

    /// <summary>Reports of this library, in the order of files and lines.</summary>
    public async Task<ImmutableArray<Diagnostic>> RunAsync()
    {
        var options = new AnalyzerOptions([.. _files], new Settings(_settings));
        var all = await TestCompilation.Create(Source).WithAnalyzers([new TemplateAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. all.OrderBy(report => report.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(report => report.Location.SourceSpan.Start).ThenBy(report => report.Id, StringComparer.Ordinal)];
    }

    /// <summary>Runs the analyzer over one file in which <c>[|</c> and <c>|]</c> stand around what is reported, and returns the messages.</summary>
    public static async Task<IReadOnlyList<string>> AssertMarkedAsync(string path, string marked, params string[] ids)
    {
        var (text, spans) = Split(marked);
        var reports = await new TemplateRun().With(path, text).RunAsync();
        Assert.Equal(spans, reports.Select(report => text.Substring(report.Location.SourceSpan.Start, report.Location.SourceSpan.Length)));
        Assert.Equal(ids, reports.Select(report => report.Id));
        return [.. reports.Select(Message)];
    }

    public static string Message(Diagnostic report) => report.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    private static (string Text, List<string> Spans) Split(string marked)
    {
        var spans = new List<string>();
        for (var open = marked.IndexOf("[|", StringComparison.Ordinal); open >= 0; open = marked.IndexOf("[|", StringComparison.Ordinal))
        {
            var close = marked.IndexOf("|]", open, StringComparison.Ordinal);
            spans.Add(marked[(open + 2)..close]);
            marked = marked[..open] + marked[(open + 2)..close] + marked[(close + 2)..];
        }
        return (marked, spans);
    }

    private sealed class TemplateFile(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Settings(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
