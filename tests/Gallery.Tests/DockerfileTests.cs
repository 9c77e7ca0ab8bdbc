using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Gallery.Tests;

/// <summary>The image is what its Dockerfile publishes: that is published here, started, and asked.</summary>
public sealed partial class DockerfileTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    [Fact]
    public async Task What_the_Dockerfile_publishes_serves_the_gallery()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Longest);
        var folder = Directory.CreateTempSubdirectory("gallery-");
        try
        {
            var dockerfile = Repository.Read("examples/Gallery/Dockerfile");
            var publish = Publish().Match(dockerfile).Groups[1].Value.Replace("/app", Path.Combine(folder.FullName, "app"), StringComparison.Ordinal);
            await RunAsync("dotnet", $"{publish} --artifacts-path {Path.Combine(folder.FullName, "build")} -v quiet --nologo", Repository.Root, limit.Token);
            var entry = Entry().Match(dockerfile).Groups[1].Value;

            using var app = Start("dotnet", entry, Path.Combine(folder.FullName, "app"));
            try
            {
                var address = await AddressAsync(app, limit.Token);
                using var client = new HttpClient { BaseAddress = new(address) };
                foreach (var path in new[] { "/", "/examples/chat", "/docs/start", "/reference", "/gallery.css", "/wire.js" })
                    Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path, limit.Token)).StatusCode);
            }
            finally
            {
                app.Kill(entireProcessTree: true);
                await app.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> AddressAsync(Process app, CancellationToken cancellationToken)
    {
        while (await app.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
                return found.Groups[1].Value;
        }
        throw new InvalidOperationException("The gallery ended before it listened.");
    }

    private static async Task RunAsync(string file, string arguments, string folder, CancellationToken cancellationToken)
    {
        using var process = Start(file, arguments, folder);
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, $"{file} {arguments} failed:\n{output}");
    }

    private static Process Start(string file, string arguments, string folder) => Process.Start(new ProcessStartInfo(file, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        Environment = { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["MSBUILDDISABLENODEREUSE"] = "1", ["ASPNETCORE_ENVIRONMENT"] = "Production" },
    })!;

    [GeneratedRegex(@"^RUN dotnet (publish .*)$", RegexOptions.Multiline)]
    private static partial Regex Publish();

    [GeneratedRegex("""^ENTRYPOINT \["dotnet", "([^"]+)"\]$""", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
