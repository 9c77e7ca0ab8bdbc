namespace Datastar.Razor.Package.Tests.ExistingApps;

/// <summary>Makes the apps of the guide, with and without sign-in, and builds them all.</summary>
public sealed class GuideFixture(PackageFixture package) : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("datastar-razor-guide-").FullName;

    /// <summary>What the builds printed.</summary>
    public string BuildLog { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await package.WriteNuGetConfigAsync(_root);
        var apps = Guide.All.SelectMany(guide => GuidedApp.Of(guide.Name)).ToArray();
        await Parallel.ForEachAsync(apps, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (app, _) => await CreateAsync(app));
        foreach (var group in apps.GroupBy(app => app.SignIn))
            await BuildAsync(group.Key);
    }

    internal string DirectoryOf(GuidedApp app) => Path.Combine(RootOf(app.SignIn), app.Guide.App);

    private string RootOf(bool signIn) => Path.Combine(_root, signIn ? "individual" : "none");

    private async Task CreateAsync(GuidedApp app)
    {
        var current = Directory.CreateDirectory(RootOf(app.SignIn)).FullName;
        foreach (var command in app.Guide.Commands)
        {
            var words = command.Split(' ');
            if (words[0] == "cd")
                current = Path.Combine(current, words[1]);
            else
                await Tools.DotnetAsync(current, [.. words.Skip(1), .. app.SignIn && words[1] == "new" ? ["--auth", "Individual"] : Array.Empty<string>()]);
        }
        app.Guide.Apply(current);
    }

    private async Task BuildAsync(bool signIn)
    {
        var projects = Directory.EnumerateFiles(RootOf(signIn), "*.csproj", SearchOption.AllDirectories).Select(path => $"""  <Project Path="{path}" />""");
        var solution = Path.Combine(RootOf(signIn), "all.slnx");
        await File.WriteAllTextAsync(solution, $"<Solution>\n{string.Join('\n', projects)}\n</Solution>");
        using var build = Tools.Start(_root, "build", solution, "--no-restore", "-v", "quiet");
        BuildLog += await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
