using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests.Signals.Attacks;

[Collection(nameof(RunsAlone))]
public sealed partial class AttackTests
{
    // Long enough for a busy machine; a request that is not refused at once is a 408 after it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // The least that Kestrel lets a slow client have.
    private static readonly TimeSpan LeastPatience = TimeSpan.FromSeconds(1.1);

    private readonly Attack _good = Attack.Body("good", 200, """{"title":"good","remaining":1}""");
    private int _calls;

    [Fact]
    public async Task Every_hostile_request_gets_its_status_and_the_next_good_one_works()
    {
        await using var host = await StartAsync(Patience);
        var attacks = AttackTable.All().ToList();
        Assert.True(attacks.Count > 400);
        var wrong = new List<string>();

        foreach (var attack in attacks)
        {
            _calls = 0;
            var (status, text) = await SendAsync(host, attack);
            if (status != attack.Status || _calls != (status == 200 ? 1 : 0))
                wrong.Add($"{attack.Name}: {status} instead of {attack.Status}, {_calls} calls");
            else if (IsOurs(attack) && !text.Contains("application/problem+json", StringComparison.Ordinal))
                wrong.Add($"{attack.Name}: no ProblemDetails: {text}");
            if (await SendAsync(host, _good) is (not 200, _))
                wrong.Add($"{attack.Name}: the next good request failed");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Memory_stays_flat_under_attack()
    {
        await using var host = await StartAsync(Patience);
        var attacks = AttackTable.All().ToList();
        await SendAllAsync(host, attacks);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await SendAllAsync(host, attacks);
        await SendAllAsync(host, attacks);

        // What the pools may keep; the attacks are several times as large.
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(growth < 16 * 1024 * 1024, $"{growth:N0} bytes more after {2 * attacks.Sum(attack => attack.Request.LongLength):N0} bytes of attacks");
    }

    [Fact]
    public async Task Slow_bodies_are_cut_off_and_never_reach_the_handler()
    {
        await using var host = await StartAsync(LeastPatience);
        const string Post = "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n";
        string[] slow = [Post + "Content-Length: 20\r\n\r\n", Post + "Content-Length: 20\r\n\r\n{\"title\":", Post + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"title\":\r\n"];

        var responses = await Task.WhenAll(slow.Select(request => SendAsync(host, Attack.Raw("slow", 408, request))));

        Assert.All(responses, response => Assert.Equal(408, response.Status));
        Assert.Equal(0, _calls);
        Assert.Equal(200, (await SendAsync(host, _good)).Status);
    }

    private Task<SignalsHost> StartAsync(TimeSpan patience) => SignalsHost.StartKestrelAsync(
        app => app.MapMethods("/", ["GET", "POST"], (AttackSignals signals) =>
        {
            Interlocked.Increment(ref _calls);
            return signals.Remaining.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }),
        builder => builder.WebHost.ConfigureKestrel(o => o.Limits.MinRequestBodyDataRate = new(240, patience)));

    private static async Task SendAllAsync(SignalsHost host, List<Attack> attacks)
    {
        foreach (var attack in attacks)
            await SendAsync(host, attack);
    }

    private static Task<(int Status, string Text)> SendAsync(SignalsHost host, Attack attack) =>
        RawHttp.SendAsync(new IPEndPoint(IPAddress.Loopback, host.Client.BaseAddress!.Port), attack.Request, attack.Close);

    // Requests that are no HTTP are refused by the server itself.
    private static bool IsOurs(Attack attack) => attack.Status is 413 or 415
        || (attack.Status == 400 && (attack.Name.Contains("body", StringComparison.Ordinal) || attack.Name.Contains("query", StringComparison.Ordinal)));

    [Signals]
    public partial record AttackSignals(
        string Title = "", int Remaining = 0, double Ratio = 0, TodoFilter Filter = TodoFilter.All, User? User = null, IReadOnlyList<string>? Tags = null,
        float Small = 0);
}
