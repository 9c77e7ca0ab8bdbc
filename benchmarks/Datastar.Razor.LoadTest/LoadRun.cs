using System.Diagnostics;
using System.Globalization;

namespace Datastar.Razor.LoadTest;

/// <summary>Measures one scenario with a fresh server.</summary>
internal static class LoadRun
{
    private const int WarmUps = 20;

    public static async Task<LoadResult> RunAsync(LoadScenario scenario, LoadSettings settings)
    {
        using var server = StartServer(settings);
        try
        {
            return await MeasureAsync(new Uri((await server.StandardOutput.ReadLineAsync())!), scenario, settings);
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    private static async Task<LoadResult> MeasureAsync(Uri address, LoadScenario scenario, LoadSettings settings)
    {
        using var http = new HttpClient { BaseAddress = address };
        async Task PublishAsync() => (await http.PostAsync(scenario.Path, null)).Dispose();
        async Task<double> CpuAsync() => double.Parse(await http.GetStringAsync("/cpu"), CultureInfo.InvariantCulture);

        // A few streams first: code and pools are there when memory is looked at.
        using (var first = new LoadSwarm())
            await first.OpenAsync(address.Port, scenario.Path, 50, 0);
        await Task.Delay(1000);
        var before = await MemoryAsync(http);

        using var swarm = new LoadSwarm();
        var stalled = (int)(settings.Streams * scenario.StalledShare);
        await swarm.OpenAsync(address.Port, scenario.Path, settings.Streams, stalled);
        await Task.Delay(2000);
        var idle = await MemoryAsync(http);

        var number = 0;
        while (number < WarmUps)
            await swarm.PublishAsync(++number, settings.Streams - stalled, PublishAsync);
        var cpu = await CpuAsync();
        var times = new TimeSpan[settings.Publishes];
        for (var i = 0; i < times.Length; i++)
            times[i] = await swarm.PublishAsync(++number, settings.Streams - stalled, PublishAsync);
        cpu = await CpuAsync() - cpu;

        Array.Sort(times);
        return new(scenario, times[times.Length / 2], times[^1], cpu / times.Length / settings.Streams,
            (idle.Managed - before.Managed) / settings.Streams, (idle.Resident - before.Resident) / settings.Streams);
    }

    private static async Task<(double Managed, double Resident)> MemoryAsync(HttpClient http)
    {
        var parts = (await http.GetStringAsync("/memory")).Split(' ');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static Process StartServer(LoadSettings settings)
    {
        string[] arguments = ["server", "--bytes", settings.Bytes.ToString(CultureInfo.InvariantCulture)];
        return Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
    }
}
