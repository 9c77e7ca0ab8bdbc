namespace Datastar.Razor.Package.Tests;

/// <summary>Packs the library into a local feed, under a version that no cache knows.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    public string Version { get; } = $"0.0.1-test.{DateTime.UtcNow.Ticks}";

    public string Feed { get; } = Directory.CreateTempSubdirectory("datastar-razor-feed-").FullName;

    public string PackagePath => Path.Combine(Feed, $"Datastar.Razor.{Version}.nupkg");

    public string SymbolsPath => Path.Combine(Feed, $"Datastar.Razor.{Version}.snupkg");

    public async ValueTask InitializeAsync() =>
        await Tools.DotnetAsync(Tools.RootDirectory, "pack", "src/Datastar.Razor", "-c", "Release", "-o", Feed, $"-p:Version={Version}", "-v", "quiet");

    /// <summary>A NuGet configuration that adds the feed to those of the machine.</summary>
    public Task WriteNuGetConfigAsync(string directory) => File.WriteAllTextAsync(Path.Combine(directory, "nuget.config"), $"""
        <configuration>
          <packageSources>
            <add key="datastar-razor-tests" value="{Feed}" />
          </packageSources>
        </configuration>
        """);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Feed, recursive: true);
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var cached = Path.Combine(packages, "datastar.razor", Version);
        if (Directory.Exists(cached))
            Directory.Delete(cached, recursive: true);
        return ValueTask.CompletedTask;
    }
}
