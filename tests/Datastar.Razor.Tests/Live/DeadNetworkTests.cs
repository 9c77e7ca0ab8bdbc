using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Live;

/// <summary>A network that dies without a word, in a network namespace of Linux: no packet says that the client is gone, and the kernel takes all bytes.</summary>
public sealed class DeadNetworkTests
{
    private const string Ip = "/usr/sbin/ip";
    private const string ServerAddress = "10.213.77.1";

    private readonly string _namespace = $"dsr{Environment.ProcessId}";

    private static async Task<int> RunAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo(Ip, command) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    [Fact]
    public async Task Streams_over_a_network_that_is_down_end_after_heartbeat_and_patience()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists(Ip), "Network namespaces need Linux, root, and iproute2.");
        Assert.SkipUnless(await RunAsync($"netns add {_namespace}") == 0, "Network namespaces are not allowed here.");
        try
        {
            await RunAsync($"link add {_namespace}a type veth peer name {_namespace}b netns {_namespace}");
            await RunAsync($"addr add {ServerAddress}/30 dev {_namespace}a");
            await RunAsync($"link set {_namespace}a up");
            await RunAsync($"-n {_namespace} addr add 10.213.77.2/30 dev {_namespace}b");
            await RunAsync($"-n {_namespace} link set {_namespace}b up");
            await using var app = await LiveApp.StartAsync(
                web => web.MapGet("/updates", (ILive live) => live.Stream("t", static () => DatastarEvent.PatchElements("<p id=\"p\"></p>"))),
                o => (o.Heartbeat, o.StalledAfter) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3)),
                b =>
                {
                    b.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Parse(ServerAddress), 0));
                    b.Services.AddSingleton(TimeProvider.System);
                });
            using var client = Process.Start(new ProcessStartInfo(
                Ip, ["netns", "exec", _namespace, "bash", "-c", $"exec 3<>/dev/tcp/{ServerAddress}/{app.Addresses.First(address => address.Host == ServerAddress).Port}; printf 'GET /updates HTTP/1.1\\r\\nHost: x\\r\\n\\r\\n' >&3; cat <&3"])
            { RedirectStandardOutput = true })!;
            while (await client.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && !line.Contains("data:", StringComparison.Ordinal))
            {
            }
            await RunAsync($"-n {_namespace} link set {_namespace}b down");
            var started = Stopwatch.GetTimestamp();
            await app.EventuallyAsync(() => app.Log.Of("StreamClosed").Count > 0);
            TestContext.Current.SendDiagnosticMessage($"Noticed after {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s.");
            client.Kill(entireProcessTree: true);
        }
        finally
        {
            await RunAsync($"link del {_namespace}a");
            await RunAsync($"netns del {_namespace}");
        }
    }
}
