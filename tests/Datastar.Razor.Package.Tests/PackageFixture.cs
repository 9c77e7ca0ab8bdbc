[assembly: AssemblyFixture(typeof(Datastar.Razor.Package.Tests.PackageFixture))]

namespace Datastar.Razor.Package.Tests;

/// <summary>Packs the library into a local feed, once for all tests, under a version that no cache knows.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    // Two packs at a time would write the same files.
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static int _packs;

    /// <summary>Newer than any that was ever published, so that it is the one that an id alone means.</summary>
    public string Version { get; } = $"9999.{(DateTime.UtcNow - DateTime.UnixEpoch).Days}.{(int)DateTime.UtcNow.TimeOfDay.TotalSeconds * 100 + Interlocked.Increment(ref _packs)}";

    public string Feed { get; } = Directory.CreateTempSubdirectory("datastar-razor-feed-").FullName;

    public string PackagePath => Path.Combine(Feed, $"Datastar.Razor.{Version}.nupkg");

    public string SymbolsPath => Path.Combine(Feed, $"Datastar.Razor.{Version}.snupkg");

    public async ValueTask InitializeAsync() => await PackAsync("src/Datastar.Razor");

    public async Task PackAsync(string project)
    {
        await OneAtATime.WaitAsync();
        try
        {
            await Tools.DotnetAsync(Tools.RootDirectory, "pack", project, "-c", "Release", "-o", Feed, $"-p:Version={Version}", "-p:AssemblyVersion=1.0.0.0", "-p:FileVersion=1.0.0.0", "-v", "quiet");
        }
        finally
        {
            OneAtATime.Release();
        }
    }

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
        foreach (var cached in new[] { "datastar.razor", "datastar.razor.templates", "datastar.razor.testing" }.Select(id => Path.Combine(packages, id, Version)).Where(Directory.Exists))
            Directory.Delete(cached, recursive: true);
        return ValueTask.CompletedTask;
    }
}
