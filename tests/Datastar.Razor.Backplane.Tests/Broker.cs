using System.Diagnostics;

namespace Datastar.Razor.Backplane.Tests;

/// <summary>A real broker on a free port of the loopback, in a directory of its own. It can die and come back.</summary>
public abstract class Broker : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/bin", "/usr/local/bin", "/usr/sbin", "/opt/homebrew/bin"];

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("datastar-broker-");

    /// <summary>Where it listens, before it runs and after it has died too.</summary>
    public int Port { get; } = FreePort.Next();

    /// <summary>What to install for the tests; <see langword="null"/> where it is there.</summary>
    public abstract string? Missing { get; }

    protected string Folder => _directory.FullName;

    public abstract Task StartAsync();

    /// <summary>Lets it die at once, with its connections.</summary>
    public abstract Task DieAsync();

    public abstract void Use(LiveBuilder live);

    /// <summary>Adds it with a password that it does not know.</summary>
    public abstract void UseWrongly(LiveBuilder live);

    /// <summary>Lets it hang: it keeps its connections and answers nothing.</summary>
    public void Freeze() => Signal("STOP");

    public void Thaw() => Signal("CONT");

    protected abstract IEnumerable<int> Processes { get; }

    private void Signal(string name)
    {
        using var kill = Run("/bin/kill", [$"-{name}", .. Processes.Select(id => $"{id}")]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        await DieAsync();
        _directory.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected static string? Find(string program, params IEnumerable<string> further) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Concat(Places).Concat(further)
            .Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists);

    protected static Process Run(string program, params IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;

    /// <summary>Tries until it works: the server has just been started.</summary>
    protected static async Task UntilItAnswersAsync(Func<Task> ask)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                await ask();
                return;
            }
            catch (Exception) when (i < 600)
            {
                await Task.Delay(50);
            }
        }
    }
}
