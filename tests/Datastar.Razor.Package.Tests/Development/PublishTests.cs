using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Datastar.Razor.Package.Tests.Development;

/// <summary>What of the development tools a built app has, and that a published one has nothing.</summary>
public sealed partial class PublishTests(PackageFixture package) : IAsyncLifetime
{
    private const string Module = "Datastar.Razor.development.js";

    private readonly string _directory = Directory.CreateTempSubdirectory("datastar-razor-publish-").FullName;

    public async ValueTask InitializeAsync()
    {
        Tools.CopyDirectory("Contract", _directory);
        await package.WriteNuGetConfigAsync(_directory);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_published_app_has_nothing_of_them_whatever_its_environment_is()
    {
        await DotnetAsync("build");
        Assert.True(File.Exists(Path.Combine(_directory, "bin", "Release", "net10.0", Module)));
        Assert.Contains("/_datastar/development/", await PageAsync(Path.Combine("bin", "Release", "net10.0", "App.dll"), "Development"), StringComparison.Ordinal);

        await DotnetAsync("publish", "-o", "published");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_directory, "published"), "*", SearchOption.AllDirectories))
        {
            Assert.NotEqual(Module, Path.GetFileName(file));
            Assert.False((await File.ReadAllBytesAsync(file)).AsSpan().IndexOf("datastarDevelopment"u8) >= 0, file);
        }
        foreach (var environment in new[] { "Production", "Development" })
            Assert.DoesNotContain("_datastar", await PageAsync(Path.Combine("published", "App.dll"), environment), StringComparison.Ordinal);
        // Not even where somebody puts the file there.
        await File.WriteAllTextAsync(Path.Combine(_directory, "published", Module), "");
        Assert.DoesNotContain("_datastar", await PageAsync(Path.Combine("published", "App.dll"), "Development"), StringComparison.Ordinal);
    }

    private Task<string> DotnetAsync(params string[] arguments) => Tools.DotnetAsync(_directory, [.. arguments, "-c", "Release", $"-p:DatastarRazorVersion={package.Version}", "-v", "quiet"]);

    private async Task<string> PageAsync(string app, string environment)
    {
        using var process = Tools.Start(_directory, app, "--urls", "http://127.0.0.1:0", "--environment", environment);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(await AddressAsync(process, patience.Token)) };
            return await http.GetStringAsync("/", patience.Token);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<string> AddressAsync(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
                return match.Groups[1].Value;
        }
        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(cancellationToken));
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
