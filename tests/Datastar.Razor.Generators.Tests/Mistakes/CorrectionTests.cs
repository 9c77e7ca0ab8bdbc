using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Datastar.Razor.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>What editors write for mistakes in .cs files.</summary>
public sealed class CorrectionTests
{
    private const string Program = "Program.cs";

    private const string Types = """
        [Signals] public partial record TodoSignals(string Title = "", int Remaining = 0, User? User = null);
        public record User(string Name);
        """;

    [Theory]
    [InlineData("DSR0400", "var ask = Actions.Get(\"/tods\");", "var ask = Actions.Get(\"/todos\");")]
    [InlineData("DSR0400", "var id = 1; var ask = Actions.Delete($\"/tods/{id}?page=2\");", "var id = 1; var ask = Actions.Delete($\"/todos/{id}?page=2\");")]
    [InlineData("DSR0401", "var ask = Actions.Put(\"/todos\").Debounce(1.Seconds());", "var ask = Actions.Get(\"/todos\").Debounce(1.Seconds());")]
    [InlineData("DSR0403", "var ask = Actions.Get(Url.To(\"lst\"));", "var ask = Actions.Get(Url.To(\"list\"));")]
    [InlineData("DSR0407", "app.MapPost(\"/m\", async (ILive live) => { await live.PublishAsync(\"todo\"); });", "app.MapPost(\"/m\", async (ILive live) => { await live.PublishAsync(\"todos\"); });")]
    [InlineData("DSR0444", "app.MapGet(\"/m\", () => Results.Datastar(DatastarEvent.RemoveElements(\"#todo-lst\")));", "app.MapGet(\"/m\", () => Results.Datastar(DatastarEvent.RemoveElements(\"#todo-list\")));")]
    [InlineData("DSR0460", "app.MapGet(\"/m\", () => Results.Datastar(DatastarEvent.PatchSignals(new { titel = \"\" })));", "app.MapGet(\"/m\", () => Results.Datastar(DatastarEvent.PatchSignals(new { title = \"\" })));")]
    [InlineData("DSR0460", "app.MapGet(\"/m\", () => Results.Datastar(DatastarEvent.PatchSignals(new { Remainig = 1 })));", "app.MapGet(\"/m\", () => Results.Datastar(DatastarEvent.PatchSignals(new { Remaining = 1 })));")]
    [InlineData("DSR0460", "app.MapGet(\"/m\", () => { var titel = \"\"; return Results.Datastar(DatastarEvent.PatchSignals(new { titel })); });", "app.MapGet(\"/m\", () => { var titel = \"\"; return Results.Datastar(DatastarEvent.PatchSignals(new { title = titel })); });")]
    [InlineData("DSR0132", "var all = Ds.On(\"clik\", Actions.Get(\"/todos\"));", "var all = Ds.On(\"click\", Actions.Get(\"/todos\"));")]
    [InlineData("DSR0432", "var show = Ds.Show(Evt.Key == \"enter\");", "var show = Ds.Show(Evt.Key == \"Enter\");")]
    [InlineData("DSR0482", "app.MapGet(\"/m\", async (ServerSentEventGenerator sse) => { sse.RemoveElementsAsync(\"#todo-list\"); await Task.Yield(); });", "app.MapGet(\"/m\", async (ServerSentEventGenerator sse) => { await sse.RemoveElementsAsync(\"#todo-list\"); await Task.Yield(); });")]
    public async Task A_mistake_in_a_cs_file_is_corrected_by_the_editor(string id, string written, string meant)
    {
        var files = App(written);
        var reports = await ReportsAsync(files, id);

        var corrected = await CorrectAsync(files[0].Text, Assert.Single(reports));

        Assert.Equal(App(meant)[0].Text, corrected);
        Assert.Empty(await ReportsAsync(App(meant), id));
    }

    [Theory]
    [InlineData("[Signals] public record Mine(string Title = \"\");", "[Signals] public partial record Mine(string Title = \"\");")]
    [InlineData("[Signals] internal sealed class Mine { public string Title { get; init; } = \"\"; }", "[Signals] internal sealed partial class Mine { public string Title { get; init; } = \"\"; }")]
    [InlineData("[Signals] public readonly record struct Mine(string Title);", "[Signals] public readonly partial record struct Mine(string Title);")]
    [InlineData("public class Outer { [Signals] public partial record Mine(string Title = \"\"); }", "public partial class Outer { [Signals] public partial record Mine(string Title = \"\"); }")]
    public async Task A_type_of_signals_is_made_partial(string written, string meant)
    {
        var files = App("", written);

        var corrected = await CorrectAsync(files[0].Text, Assert.Single(await ReportsAsync(files, "DSR0001")));

        Assert.Equal(App("", meant)[0].Text, corrected);
        Assert.Empty(await ReportsAsync(App("", meant), "DSR0001"));
    }

    [Theory]
    [InlineData("DSR0400", "var ask = Actions.Get(\"/nothing/of/the/kind\");")]
    [InlineData("DSR0400", "var ask = Actions.Get(\"/t\" + \"ods\");")]
    [InlineData("DSR0400", "var ask = Actions.Get(\"/tods?back=/tods\");")]
    [InlineData("DSR0403", "var ask = Actions.Get(Url.To(\"something else\"));")]
    [InlineData("DSR0482", "app.MapGet(\"/m\", (ServerSentEventGenerator sse) => { sse.RemoveElementsAsync(\"#todo-list\"); });")]
    public async Task Nothing_is_offered_where_it_is_not_clear_what_to_write(string id, string written)
    {
        var files = App(written);

        Assert.Null(await CorrectAsync(files[0].Text, Assert.Single(await ReportsAsync(files, id))));
    }

    [Fact]
    public async Task Nothing_is_offered_in_what_Razor_compiled()
    {
        var files = App("");
        var report = Assert.Single(await RazorApp.DiagnoseAsync([.. files, ("Slices/Item.cshtml", "@inherits DatastarSlice\n<li id=\"i\" ds-on-click=\"@Get(\"/tods\")\"></li>")]), report => report.Id == "DSR0400");

        Assert.Null(await CorrectAsync(report.Location.SourceTree!.ToString(), report));
    }

    [Fact]
    public async Task Two_mistakes_are_corrected_together()
    {
        var files = App("var asks = new[] { Actions.Get(\"/tods\"), Actions.Get(\"/todoss\") };");
        var reports = await ReportsAsync(files, "DSR0400");
        var document = Document(files[0].Text);
        var provider = new CorrectionProvider();

        var tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        var own = reports.Select(report => Diagnostic.Create(report.Descriptor, Location.Create(tree!, report.Location.SourceSpan), report.Properties, report.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal(2, reports.Count);
        var context = new FixAllContext(document, provider, FixAllScope.Document, "DSR0400", ["DSR0400"], new Reports([.. own]), TestContext.Current.CancellationToken);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);

        Assert.Equal(App("var asks = new[] { Actions.Get(\"/todos\"), Actions.Get(\"/todos\") };")[0].Text, await AppliedAsync(document, action!));
    }

    [Fact]
    public void Each_rule_with_a_correction_is_a_rule() =>
        Assert.Subset(RazorApp.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).ToHashSet(), new CorrectionProvider().FixableDiagnosticIds.ToHashSet());

    [Fact]
    public void The_page_of_each_rule_with_a_correction_says_so() =>
        Assert.All(new CorrectionProvider().FixableDiagnosticIds, id => Assert.Contains($"`dotnet format analyzers --diagnostics {id}`", File.ReadAllText(Page(id)), StringComparison.Ordinal));

    private static string Page(string id, [CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, $"../../../docs/rules/{id}.md");

    private static (string Path, string Text)[] App(string code, string types = "") =>
    [
        (Program, $$"""
            var app = WebApplication.Create();
            app.MapGet("/todos", (ILive live) => live.Stream("todos", () => DatastarEvent.PatchSignals(new { remaining = 1 }))).WithName("list");
            app.MapDelete("/todos/{id}", (int id) => Results.Ok());
            {{code}}
            app.Run();
            {{Types}}
            {{types}}
            """),
        ("Slices/List.cshtml", "@inherits DatastarSlice\n<ul id=\"todo-list\"></ul>"),
    ];

    private static async Task<IReadOnlyList<Diagnostic>> ReportsAsync((string Path, string Text)[] files, string id) =>
        [.. (await RazorApp.DiagnoseAsync(files)).Where(report => report.Id == id).OrderBy(report => report.Location.SourceSpan.Start)];

    // What the editor offers, written; null where it offers nothing.
    private static async Task<string?> CorrectAsync(string text, Diagnostic report)
    {
        var document = Document(text);
        CodeAction? offered = null;
        await new CorrectionProvider().RegisterCodeFixesAsync(new(document, report, (action, _) => offered = action, TestContext.Current.CancellationToken));
        return offered is null ? null : await AppliedAsync(document, offered);
    }

    private static async Task<string> AppliedAsync(Document document, CodeAction action)
    {
        var changes = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken)));
        return (await changes.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private static Document Document(string text)
    {
        var project = new AdhocWorkspace().AddProject("App", LanguageNames.CSharp);
        return project.AddDocument(Program, SourceText.From(text), filePath: Program);
    }

    private sealed class Reports(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
