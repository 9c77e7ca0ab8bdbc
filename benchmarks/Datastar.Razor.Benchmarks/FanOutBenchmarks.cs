using System.Buffers;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Benchmarks;

/// <summary>One change, sent to all live streams that show the same: from the publish to the last stream's flush, with no network behind it.</summary>
public class FanOutBenchmarks
{
    private const string Topic = "todos";

    private static readonly HtmlFragment List = HtmlFragment.Raw($"<ul id=\"todos\">{string.Concat(Enumerable.Repeat("<li>Café</li>\n", 350))}</ul>");

    private FlushCounter _flushes = new();
    private StreamSink[] _sinks = [];
    private ILive? _live;

    [Params(10, 100, 1000)]
    public int Streams { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddDatastar().AddLive(options => options.Heartbeat = Timeout.InfiniteTimeSpan);
        var services = builder.Build().Services;
        _live = services.GetRequiredService<ILive>();
        _flushes = new();
        _sinks = [.. Enumerable.Range(0, Streams).Select(_ => new StreamSink(_flushes))];
        foreach (var sink in _sinks)
            _ = _live.Stream(Topic, static () => DatastarEvent.PatchElements(List)).ExecuteAsync(sink.CreateContext(services));
        // Each stream flushes its headers and the state as it is.
        _flushes.WaitFor(2 * Streams);
    }

    [Benchmark(Baseline = true)]
    public int Ready_bytes_copied_in_a_loop()
    {
        var bytes = _sinks[0].Last.Span;
        foreach (var sink in _sinks)
        {
            sink.Writer.Write(bytes);
            sink.Writer.FlushAsync().AsTask().GetAwaiter().GetResult();
        }
        return _flushes.WaitFor(Streams);
    }

    [Benchmark]
    public int Live_publish()
    {
        _live!.PublishAsync(Topic).AsTask().GetAwaiter().GetResult();
        return _flushes.WaitFor(Streams);
    }
}
