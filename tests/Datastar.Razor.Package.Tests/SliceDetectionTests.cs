namespace Datastar.Razor.Package.Tests;

/// <summary>An app and a class library that hold slices, views, pages and areas beside each other, with one reference to the package.</summary>
public sealed class SliceDetectionTests(PackageFixture package)
{
    [Fact]
    public async Task Slices_are_what_inherits_a_slice_and_views_and_pages_are_left_alone()
    {
        var directory = Directory.CreateTempSubdirectory("datastar 'razor' (mixed) 100%-").FullName;
        try
        {
            Tools.CopyDirectory("Mixed", directory);
            await package.WriteNuGetConfigAsync(directory);
            var app = Path.Combine(directory, "App");
            await Tools.DotnetAsync(app, "build", $"-p:DatastarRazorVersion={package.Version}", "-v", "quiet");
            await using (var running = await Templates.RunningApp.StartAsync(app))
                await AssertAnswersAsync(running.Client);

            await File.AppendAllTextAsync(Path.Combine(app, "_ViewImports.cshtml"), "@inherits DatastarSlice");
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => Tools.DotnetAsync(app, "build", "--no-restore", "--no-dependencies", $"-p:DatastarRazorVersion={package.Version}", "-v", "quiet"));
            Assert.Contains("error DSR0600: A _ViewImports.cshtml above this view makes it a slice", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task AssertAnswersAsync(HttpClient http)
    {
        Assert.Equal("<main><p data-on:click=\"@get('/slices')\">VIEW</p>\n</main>\n", await http.GetStringAsync("/view"));
        Assert.Equal("<p>AREA</p>\n", await http.GetStringAsync("/area"));
        Assert.Equal("<p>/Admin/Desk</p>\n", await http.GetStringAsync("/Admin/Desk"));
        Assert.Contains("LIBRARY", await http.GetStringAsync("/lib"), StringComparison.Ordinal);
        Assert.Contains("data: elements <p id=\"p\">partial</p>\n", await http.GetStringAsync("/partial"), StringComparison.Ordinal);
        var slices = await http.GetStringAsync("/slices");
        Assert.All(["one", "two", "three", "four", "five", "six"], text => Assert.Contains($">{text}</i>", slices, StringComparison.Ordinal));
    }
}
