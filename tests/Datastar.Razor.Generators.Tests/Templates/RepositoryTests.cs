namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>Nothing in the templates of this repository is reported.</summary>
public sealed class RepositoryTests
{
    [Theory]
    [InlineData("src/Datastar.Razor.Templates/templates/datastar")]
    [InlineData("src/Datastar.Razor.Templates/templates/datastar-page")]
    [InlineData("examples")]
    [InlineData("tests")]
    [InlineData("benchmarks")]
    public async Task Templates_of_this_repository_are_right(string folder)
    {
        var root = Path.Combine(Repository(), folder);
        var run = new TemplateRun().Set("build_property.DatastarPro", "true");
        foreach (var file in Directory.EnumerateFiles(root, "*.*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".cshtml" or ".razor" or ".html"))
            run.With(file, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        Assert.Empty((await run.RunAsync()).Select(report => $"{report.Location.GetLineSpan()} {report.Id} {TemplateRun.Message(report)}"));
    }

    private static string Repository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Datastar.Razor.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The repository is not above the test's output.");
        return directory.FullName;
    }
}
