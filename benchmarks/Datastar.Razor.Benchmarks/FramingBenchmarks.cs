using System.Buffers;
using BenchmarkDotNet.Attributes;
using Datastar.Razor.Sse;

namespace Datastar.Razor.Benchmarks;

/// <summary>Framing alone: 16 kB of finished markup in lines of one length.</summary>
public class FramingBenchmarks
{
    private const int Length = 16 * 1024;

    private readonly ResponseSink _sink = new();
    private byte[] _html = [];

    [Params(8, 32, 64, 256, Length)]
    public int LineLength { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _html = new byte[Length];
        _html.AsSpan().Fill((byte)'x');
        // Lines differ a little, as real ones do: no processor learns them by heart.
        var random = new Random(1);
        for (var end = LineLength - 1; end < Length - 1; end += LineLength + random.Next(-LineLength / 4, LineLength / 4 + 1))
            _html[end] = (byte)'\n';
    }

    [Benchmark(Baseline = true)]
    public int Copy_without_framing()
    {
        _sink.Writer.Write(_html);
        return _sink.Finish();
    }

    [Benchmark]
    public int Frame()
    {
        new SseFrame(_sink.Writer).Lines("data: elements "u8, _html);
        return _sink.Finish();
    }
}
