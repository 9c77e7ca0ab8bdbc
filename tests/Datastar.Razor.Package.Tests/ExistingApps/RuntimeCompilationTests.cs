using Datastar.Razor.Package.Tests.Templates;

namespace Datastar.Razor.Package.Tests.ExistingApps;

/// <summary>An app that compiles its views while it runs: <c>ds-*</c> attributes in them follow an edit without a build.</summary>
public sealed class RuntimeCompilationTests(PackageFixture package) : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("datastar-razor-runtime-").FullName;

    private string App => Path.Combine(_root, "Runtime");

    public async ValueTask InitializeAsync()
    {
        Tools.CopyDirectory("Runtime", App);
        await package.WriteNuGetConfigAsync(_root);
        await Tools.DotnetAsync(App, "build", $"-p:DatastarRazorVersion={package.Version}", "-v", "quiet");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Views_partials_and_pages_are_compiled_anew()
    {
        await using var running = await RunningApp.StartAsync(App);
        (string Path, string File, string Before, string After)[] parts =
        [
            ("/view", "Views/Notes/Index.cshtml", "<button data-on:click=\"@get('/before')\">Ask</button>", "<button data-on:click=\"@get('/after')\">Ask</button>"),
            ("/patch", "Views/Notes/_Note.cshtml", "<p id=\"note\" data-show=\"$stars > 3 && $text === 'before'\">note</p>", "<p id=\"note\" data-show=\"$stars > 3 && $text === 'after'\">note</p>"),
            ("/page", "Pages/Page.cshtml", "<input data-bind=\"text\" data-on:keydown=\"evt.key === 'Enter' && @post('/before')\">", "<input data-bind=\"text\" data-on:keydown=\"evt.key === 'Enter' && @post('/after')\">"),
        ];
        foreach (var (path, _, before, _) in parts)
            Assert.Contains(before.Replace("&&", "&amp;&amp;", StringComparison.Ordinal), await running.Client.GetStringAsync(path), StringComparison.Ordinal);

        foreach (var file in parts.Select(part => Path.Combine(App, part.File)))
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("before", "after", StringComparison.Ordinal));

        foreach (var (path, _, _, after) in parts)
            await UntilAsync(running.Client, path, after.Replace("&&", "&amp;&amp;", StringComparison.Ordinal));
    }

    // The app is told of an edit by the file system, when that gets to it.
    private static async Task UntilAsync(HttpClient client, string path, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!(await client.GetStringAsync(path, patience.Token)).Contains(text, StringComparison.Ordinal))
            await Task.Delay(200, patience.Token);
    }
}
