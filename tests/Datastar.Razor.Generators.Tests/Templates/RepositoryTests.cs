namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>Nothing in the templates of this repository is reported.</summary>
public sealed class RepositoryTests
{
    // Wrong on purpose: one of each attribute, a layout that no browser sees. .editorconfig excuses them too.
    private static readonly string[] Excused = ["TagHelpers/Slices/Documented.cshtml", "Datastar.Razor.Tests/Slices/Templates/_Layout.cshtml"];

    [Theory]
    [InlineData("src/Datastar.Razor.Templates/templates/datastar")]
    [InlineData("src/Datastar.Razor.Templates/templates/datastar-page")]
    [InlineData("examples")]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    public async Task Templates_of_this_repository_are_right(string folder)
    {
        var root = Path.Combine(Root(), folder);
        var run = new TemplateRun().Set("build_property.DatastarPro", "true");
        foreach (var file in Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cshtml" or ".razor" or ".html"))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            // Templates of dotnet new that hold several pages at once are looked at where they are instantiated.
            if (!text.Contains("#if (", StringComparison.Ordinal) && !Excused.Any(file.EndsWith))
                run.With(file, text);
        }

        var reports = string.Join('\n', (await run.RunAsync()).Select(report => $"{report.Location.GetLineSpan()} {report.Id} {TemplateRun.Message(report)}"));

        Assert.True(reports.Length == 0, reports);
    }

    public static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Datastar.Razor.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The repository is not above the test's output.");
        return directory.FullName;
    }
}
