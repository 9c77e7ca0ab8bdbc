using System.Diagnostics;
using System.Net;

namespace Datastar.Razor.LoadTest;

/// <summary>The app under load. It runs in a process of its own, so that its memory and processor time are its own.</summary>
internal static class LoadServer
{
    public static async Task RunAsync(string[] args)
    {
        var settings = LoadSettings.Parse(args);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0));
        builder.Services.AddDatastar().AddLive(o => o.MaxStreams = 100_000);
        var app = builder.Build();
        var state = new LoadState(settings.Bytes);
        var copies = new CopyStreams();

        app.MapGet("/live", (ILive live) => live.Stream("state", () => DatastarEvent.PatchElements(state.Markup)));
        app.MapPost("/live", async (ILive live) =>
        {
            state.Next();
            await live.PublishAsync("state");
            return Results.NoContent();
        });
        app.MapGet("/copy", (HttpContext context) => copies.RunAsync(context, state.Frame));
        app.MapPost("/copy", () =>
        {
            state.Next();
            copies.Send(state.Frame);
            return Results.NoContent();
        });
        app.MapGet("/cpu", () => Process.GetCurrentProcess().TotalProcessorTime.TotalMicroseconds.ToString("F0"));
        app.MapGet("/memory", () =>
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return $"{GC.GetTotalMemory(forceFullCollection: true)} {Process.GetCurrentProcess().WorkingSet64}";
        });

        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }
}
