using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Backplane.Tests;

public sealed class RedisBroker : Broker
{
    private static readonly string? Server = Find("redis-server");

    private Process? _process;

    public override string? Missing => Server is null ? "redis-server is not installed (Debian: apt-get install redis-server)." : null;

    public override async Task StartAsync()
    {
        _process = Run(Server!, "--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Folder, "--loglevel", "warning", "--requirepass", "right");
        await UntilItAnswersAsync(async () =>
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, Port);
        });
    }

    public override async Task DieAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    protected override IEnumerable<int> Processes => [_process!.Id];

    public override void UseWrongly(LiveBuilder live) => live.AddRedisBackplane($"127.0.0.1:{Port},connectTimeout=2000,user=default,password=wrong");

    public override void Use(LiveBuilder live) => live.AddRedisBackplane($"127.0.0.1:{Port},connectTimeout=2000,user=default,password=right");
}
