using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace TodoApp.Tests;

/// <summary>Counts renderings in the whole process, and so runs while no other test does.</summary>
[CollectionDefinition(nameof(SharedRenderingTests), DisableParallelization = true)]
[Collection(nameof(SharedRenderingTests))]
public sealed class SharedRenderingTests : IClassFixture<TodoAppFactory>
{
    private readonly HttpClient _client;

    public SharedRenderingTests(TodoAppFactory app) => _client = app.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = true });

    [Fact]
    public async Task A_change_is_rendered_once_for_all_tabs_that_show_the_same()
    {
        await _client.GetAsync("/");
        var tabs = new List<StreamReader>();
        for (var i = 0; i < 5; i++)
            tabs.Add(await OpenTabAsync());
        using var renderings = new Renderings();

        var command = new HttpRequestMessage(HttpMethod.Post, "/todos") { Headers = { { "Datastar-Request", "true" } }, Content = JsonContent.Create(new { title = "milk" }) };
        (await _client.SendAsync(command)).Dispose();
        foreach (var tab in tabs)
            await ReadToAsync(tab, "milk");

        Assert.Equal(1, renderings.Count);
        tabs.ForEach(tab => tab.Dispose());
    }

    private async Task<StreamReader> OpenTabAsync()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/updates/All") { Headers = { { "Datastar-Request", "true" } } };
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var tab = new StreamReader(await response.Content.ReadAsStreamAsync());
        await ReadToAsync(tab, "");
        return tab;
    }

    // Reads on to the end of the event that has the text in it.
    private static async Task ReadToAsync(StreamReader tab, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var seen = false;
        while (await tab.ReadLineAsync(patience.Token) is { } line && !(seen && line.Length == 0))
            seen |= line.StartsWith("data: ", StringComparison.Ordinal) && line.Contains(text, StringComparison.Ordinal);
        Assert.True(seen);
    }

    private sealed class Renderings : IDisposable
    {
        private readonly MeterListener _listener = new();
        private int _count;

        public Renderings()
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument is { Meter.Name: "Datastar.Razor", Name: "datastar.render.duration" })
                    listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref _count));
            _listener.Start();
        }

        public int Count => Volatile.Read(ref _count);

        public void Dispose() => _listener.Dispose();
    }
}
