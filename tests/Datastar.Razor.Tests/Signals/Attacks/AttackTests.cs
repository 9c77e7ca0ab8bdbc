using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests.Signals.Attacks;

public sealed partial class AttackTests : IAsyncLifetime
{
    private readonly Attack _good = Attack.Body("good", 200, """{"title":"good","remaining":1}""");
    private SignalsHost _host = null!;
    private int _calls;

    public async ValueTask InitializeAsync() => _host = await SignalsHost.StartKestrelAsync(
        app => app.MapMethods("/", ["GET", "POST"], (AttackSignals signals) =>
        {
            Interlocked.Increment(ref _calls);
            return signals.Remaining.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }),
        // A second is the least that Kestrel lets a slow client have.
        builder => builder.WebHost.ConfigureKestrel(o => o.Limits.MinRequestBodyDataRate = new(240, TimeSpan.FromSeconds(1.1))));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_hostile_request_gets_its_status_and_the_next_good_one_works()
    {
        var attacks = AttackTable.All().ToList();
        Assert.True(attacks.Count > 400);
        var wrong = new List<string>();

        foreach (var attack in attacks)
        {
            _calls = 0;
            var (status, text) = await SendAsync(attack);
            if (status != attack.Status || _calls != (status == 200 ? 1 : 0))
                wrong.Add($"{attack.Name}: {status} instead of {attack.Status}, {_calls} calls");
            else if (IsOurs(attack) && !text.Contains("application/problem+json", StringComparison.Ordinal))
                wrong.Add($"{attack.Name}: no ProblemDetails: {text}");
            if (await SendAsync(_good) is (not 200, _))
                wrong.Add($"{attack.Name}: the next good request failed");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Memory_stays_flat_under_attack()
    {
        var attacks = AttackTable.All().ToList();
        await SendAllAsync(attacks);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await SendAllAsync(attacks);
        await SendAllAsync(attacks);

        // What the pools may keep; the attacks are several times as large.
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.True(growth < 16 * 1024 * 1024, $"{growth:N0} bytes more after {2 * attacks.Sum(attack => attack.Request.LongLength):N0} bytes of attacks");
    }

    [Fact]
    public async Task Slow_bodies_are_cut_off_and_never_reach_the_handler()
    {
        const string Post = "POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\n";
        string[] slow = [Post + "Content-Length: 20\r\n\r\n", Post + "Content-Length: 20\r\n\r\n{\"title\":", Post + "Transfer-Encoding: chunked\r\n\r\n9\r\n{\"title\":\r\n"];

        var responses = await Task.WhenAll(slow.Select(request => SendAsync(Attack.Raw("slow", 408, request))));

        Assert.All(responses, response => Assert.Equal(408, response.Status));
        Assert.Equal(0, _calls);
        Assert.Equal(200, (await SendAsync(_good)).Status);
    }

    private async Task SendAllAsync(List<Attack> attacks)
    {
        foreach (var attack in attacks)
            await SendAsync(attack);
    }

    private Task<(int Status, string Text)> SendAsync(Attack attack) =>
        RawHttp.SendAsync(new IPEndPoint(IPAddress.Loopback, _host.Client.BaseAddress!.Port), attack.Request, attack.Close);

    // Requests that are no HTTP are refused by the server itself.
    private static bool IsOurs(Attack attack) => attack.Status is 413 or 415 || (attack.Status == 400 && (attack.Name.Contains("body", StringComparison.Ordinal) || attack.Name.Contains("query", StringComparison.Ordinal)));

    [Signals]
    public partial record AttackSignals(
        string Title = "", int Remaining = 0, double Ratio = 0, TodoFilter Filter = TodoFilter.All, User? User = null, IReadOnlyList<string>? Tags = null,
        float Small = 0);
}
