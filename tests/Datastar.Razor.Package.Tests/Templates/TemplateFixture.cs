using System.Text.RegularExpressions;

namespace Datastar.Razor.Package.Tests.Templates;

/// <summary>
/// Packs the templates, installs the pack into a hive of its own, creates an app for every combination of options with
/// pages, slices and components in it, and builds them all by one command.
/// </summary>
public sealed partial class TemplateFixture(PackageFixture package) : IAsyncLifetime
{
    /// <summary>An app, and pages in it, whose names are no identifiers.</summary>
    public const string OddApp = "R&D 1-class";

    private readonly string _hive = Directory.CreateTempSubdirectory("datastar-razor-hive-").FullName;

    public PackageFixture Package => package;

    public string Root { get; } = Directory.CreateTempSubdirectory("datastar-razor-new-").FullName;

    public string PackPath => Path.Combine(Package.Feed, $"Datastar.Razor.Templates.{Package.Version}.nupkg");

    /// <summary>What the build of all apps printed.</summary>
    public string BuildLog { get; private set; } = "";

    public static TheoryData<string> OddNames => ["my contacts", "123", "class", "Kontakte-Liste", "Ünïcode", "FAQ", "a.b", "🎉", "lower", "System"];

    public string DirectoryOf(string app) => Path.Combine(Root, app);

    public async ValueTask InitializeAsync()
    {
        await Package.PackAsync("src/Datastar.Razor.Templates");
        await Package.PackAsync("src/Datastar.Razor.Testing");
        await Package.WriteNuGetConfigAsync(Root);
        await NewAsync(Root, "install", "Datastar.Razor.Templates");

        await Parallel.ForEachAsync(AppOptions.All, TwoAtATime, async (options, _) =>
            await NewAsync(Root, ["datastar", "-o", options.App, "--no-restore", "--framework", "net10.0", .. options.Arguments]));
        await NewAsync(Root, "datastar", "-o", OddApp, "--no-restore");

        var solution = Path.Combine(Root, "all.slnx");
        var projects = Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories).Select(path => $"""  <Project Path="{path.Replace("&", "&amp;", StringComparison.Ordinal)}" />""");
        await File.WriteAllTextAsync(solution, $"<Solution>\n{string.Join('\n', projects)}\n</Solution>");
        await Tools.DotnetAsync(Root, "restore", solution, "-v", "quiet");

        await Parallel.ForEachAsync(AppOptions.All.Where(options => !options.NoTests), TwoAtATime, async (options, _) => await AddItemsAsync(options.App));
        await AddOddPagesAsync();
        await AddViewsAsync();

        using var build = Tools.Start(Root, "build", solution, "--no-restore", "-warnaserror", "-v", "quiet");
        BuildLog = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
    }

    /// <summary>Runs <c>dotnet new</c> on the private hive.</summary>
    public Task<string> NewAsync(string directory, params string[] arguments) =>
        Tools.DotnetAsync(directory, ["new", .. arguments, "--debug:custom-hive", _hive]);

    /// <summary>Asserts that an app, and its tests where it has some, were built without a warning.</summary>
    public void AssertBuilt(string app)
    {
        var complaints = BuildLog.Split('\n').Where(line => line.Contains(Path.Combine(Root, app) + Path.DirectorySeparatorChar, StringComparison.Ordinal)).Distinct().ToList();
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
        Assert.True(File.Exists(Path.Combine(Root, app, "bin", "Debug", "net10.0", $"{app}.dll")), BuildLog);
    }

    /// <summary>Runs the tests of an app, which must all pass.</summary>
    public async Task AssertTestsPassAsync(string app)
    {
        var directory = Path.Combine(Root, app, $"{app}.Tests");
        var output = await Tools.DotnetAsync(directory, $"bin/Debug/net10.0/{app}.Tests.dll");
        Assert.Matches(@"succeeded: [1-9]", output);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        Directory.Delete(_hive, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static ParallelOptions TwoAtATime { get; } = new() { MaxDegreeOfParallelism = 2 };

    private async Task AddItemsAsync(string app)
    {
        var directory = DirectoryOf(app);
        string[] notes =
        [
            await NewAsync(directory, "datastar-page", "-n", "Greeting"),
            await NewAsync(directory, "datastar-page", "-n", "Contacts", "--model", "Contact"),
            await NewAsync(Directory.CreateDirectory(Path.Combine(directory, "Admin")).FullName, "datastar-page", "-n", "People", "--model", "Contact", "--existing-model"),
        ];
        await NewAsync(directory, "datastar-slice", "-n", "ContactRow", "--model", "Contact");
        await NewAsync(directory, "datastar-slice", "-n", "PlainRow");
        var parts = Directory.CreateDirectory(Path.Combine(directory, "Parts")).FullName;
        await NewAsync(parts, "datastar-component", "-n", "ContactRow", "--model", "Contact");
        await NewAsync(parts, "datastar-component", "-n", "PlainRow");
        await FollowNotesAsync(directory, notes);
        await MapItemsAsync(directory, app);
    }

    private async Task AddOddPagesAsync()
    {
        var notes = new List<string>();
        foreach (var name in OddNames.Select(row => row.Data))
            notes.Add(await NewAsync(DirectoryOf(OddApp), "datastar-page", "-n", name, "--model", $"{name} line"));
        notes.Add(await NewAsync(DirectoryOf(OddApp), "datastar-page", "-n", "Order", "--model", "Order", "--layout", "R_D_1_class.Shared._Layout", "--tests", $"{OddApp}.Tests"));
        await FollowNotesAsync(DirectoryOf(OddApp), notes);
    }

    // Written as they are for an app without slices.
    private async Task AddViewsAsync()
    {
        var directory = DirectoryOf(OddApp);
        (string Path, string Text)[] files =
        [
            ("Views/Legacy/Index.cshtml", "@model string\n<p title=\"@ViewData[\"title\"]\" ds-text=\"@Js($\"1\")\">@Model.ToUpperInvariant()</p>\n"),
            ("Pages/Old.cshtml", "@page\n<p>@HttpContext.Request.Path</p>\n"),
            ("Views/LegacyController.cs", "using Microsoft.AspNetCore.Mvc;\npublic class LegacyController : Controller { [HttpGet(\"/legacy\")] public IActionResult Index() => View(\"Index\", \"legacy\"); }\n"),
        ];
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(directory, path))!);
            await File.WriteAllTextAsync(Path.Combine(directory, path), text);
        }
        var program = await File.ReadAllTextAsync(Path.Combine(directory, "Program.cs"));
        await File.WriteAllTextAsync(Path.Combine(directory, "Program.cs"), program
            .Replace("var app = builder.Build();", "builder.Services.AddControllersWithViews();\nbuilder.Services.AddRazorPages();\nvar app = builder.Build();", StringComparison.Ordinal)
            .Replace("app.Run();", "app.MapControllers();\napp.MapRazorPages();\napp.Run();", StringComparison.Ordinal));
    }

    // Writes into Program.cs what the notes after creation say.
    private static async Task FollowNotesAsync(string directory, IEnumerable<string> notes)
    {
        var lines = notes.SelectMany(note => ProgramLine().Matches(note).Select(match => match.Value)).ToArray();
        var path = Path.Combine(directory, "Program.cs");
        var program = await File.ReadAllTextAsync(path);
        program = program
            .Replace("var app = builder.Build();", string.Join('\n', lines.Where(line => line.StartsWith("builder", StringComparison.Ordinal)).Append("var app = builder.Build();")), StringComparison.Ordinal)
            .Replace("app.Run();", string.Join('\n', lines.Where(line => line.StartsWith("app", StringComparison.Ordinal)).Append("app.Run();")), StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, program);
    }

    private static async Task MapItemsAsync(string directory, string app)
    {
        var path = Path.Combine(directory, "Program.cs");
        var program = await File.ReadAllTextAsync(path);
        await File.WriteAllTextAsync(path, program.Replace("app.Run();", $$"""
            app.MapGet("/rows", () => Datastar.Razor.DatastarTypedResultsExtensions.Datastar(
                Datastar.Razor.DatastarEvent.PatchElements({{app}}.ContactRow.Create(new {{app}}.Contact("1", "Ann"))),
                Datastar.Razor.DatastarEvent.PatchElements({{app}}.PlainRow.Create()),
                Datastar.Razor.DatastarEvent.PatchElements(Datastar.Razor.ComponentFragment.Create<{{app}}.Parts.ContactRow>(row => row.Add(r => r.Model, new {{app}}.Contact("2", "Ben")))),
                Datastar.Razor.DatastarEvent.PatchElements(Datastar.Razor.ComponentFragment.Create<{{app}}.Parts.PlainRow>())));
            app.Run();
            """, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(?:builder\.Services|app)\.\w+\(\);")]
    private static partial Regex ProgramLine();
}
