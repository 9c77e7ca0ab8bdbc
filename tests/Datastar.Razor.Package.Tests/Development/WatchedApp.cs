using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Datastar.Razor.Package.Tests.Development;

/// <summary>An app under <c>dotnet watch</c>, on a port that it keeps when it is started again.</summary>
internal sealed class WatchedApp : IAsyncDisposable
{
    // A watcher of the system's for each folder is more than Linux grants to all processes of a user, where others watch too.
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["DOTNET_WATCH_SUPPRESS_LAUNCH_BROWSER"] = "1",
        ["DOTNET_WATCH_RESTART_ON_RUDE_EDIT"] = "1",
        ["DOTNET_USE_POLLING_FILE_WATCHER"] = "1",
    };

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = new();

    private WatchedApp(string directory, string address, string environment)
    {
        Address = address;
        Directory = directory;
        _process = Tools.Start(directory, Variables, "watch", "run", "--non-interactive", "--no-launch-profile", "--", "--urls", address, "--environment", environment, "--Datastar:ScriptUrl", "/datastar.js");
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Address { get; }

    public string Directory { get; }

    public string Log => string.Join('\n', _log);

    /// <summary>Starts it, and waits until it answers.</summary>
    public static async Task<WatchedApp> StartAsync(string directory, CancellationToken cancellationToken)
    {
        var app = new WatchedApp(directory, $"http://127.0.0.1:{FreePort()}", "Development");
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(app.Address, cancellationToken);
                return app;
            }
            catch (HttpRequestException)
            {
                if (app._process.HasExited)
                    throw new InvalidOperationException($"dotnet watch has ended:\n{app.Log}");
                await Task.Delay(200, cancellationToken);
            }
        }
    }

    /// <summary>Does what an editor does.</summary>
    public async Task EditAsync(string file, string before, string after)
    {
        var path = Path.Combine(Directory, file);
        var text = await File.ReadAllTextAsync(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
