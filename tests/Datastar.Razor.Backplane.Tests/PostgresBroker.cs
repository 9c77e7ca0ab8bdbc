using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Datastar.Razor.Backplane.Tests;

public sealed class PostgresBroker : Broker
{
    private static readonly string? Initdb = Find("initdb", Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin"))
        : []);

    private bool _runs;

    public override string? Missing => Initdb is null ? "The server of PostgreSQL is not installed (Debian: apt-get install postgresql)." : null;

    private string Data => Path.Combine(Folder, "data");

    private string ConnectionString => $"Host=127.0.0.1;Port={Port};Username=test;Database=postgres;Timeout=5";

    public override async Task StartAsync()
    {
        if (!Directory.Exists(Data))
        {
            await GiveFolderAwayAsync();
            await RunAsync(Initdb!, "-D", Data, "-U", "test", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync");
        }
        await RunAsync(PgCtl, "start", "-w", "-D", Data, "-l", Path.Combine(Folder, "log"), "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off");
        _runs = true;
        await UntilItAnswersAsync(async () =>
        {
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
        });
    }

    public override async Task DieAsync()
    {
        if (_runs)
            await RunAsync(PgCtl, "stop", "-w", "-m", "immediate", "-D", Data);
        _runs = false;
    }

    // The server's own process and those of its connections.
    protected override IEnumerable<int> Processes
    {
        get
        {
            var server = int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
            using var children = Run("/usr/bin/pgrep", "-P", $"{server}");
            return [server, .. children.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        }
    }

    public override void UseWrongly(LiveBuilder live) => live.AddPostgresBackplane(ConnectionString.Replace("Username=test", "Username=stranger;Password=wrong", StringComparison.Ordinal));

    public override void Use(LiveBuilder live) => live.AddPostgresBackplane(ConnectionString);

    private static string PgCtl => Path.Combine(Path.GetDirectoryName(Initdb)!, "pg_ctl");

    // PostgreSQL refuses to run as root.
    private async Task GiveFolderAwayAsync()
    {
        if (Environment.IsPrivilegedProcess)
            await EndAsync(Run("chown", "nobody", Folder));
    }

    private static Task RunAsync(string program, params IEnumerable<string> arguments) =>
        EndAsync(Environment.IsPrivilegedProcess ? Run("runuser", ["-u", "nobody", "--", program, .. arguments]) : Run(program, arguments));

    // The server that pg_ctl leaves behind keeps the pipes open: they are not read to their end.
    private static async Task EndAsync(Process process)
    {
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)}: {await process.StandardError.ReadToEndAsync()}");
        process.Dispose();
    }
}
