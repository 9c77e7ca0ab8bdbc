using System.Buffers;
using BenchmarkDotNet.Attributes;
using Datastar.Razor.Benchmarks.Slices;
using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace Datastar.Razor.Benchmarks;

/// <summary>One response with a list of N items: rendered, framed, flushed.</summary>
public class TodoListBenchmarks
{
    private readonly ResponseSink _sink = new();
    private IReadOnlyList<TodoItem> _todos = [];
    private byte[] _ready = [];

    [Params(1, 10, 100, 1000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _todos = TodoItem.List(N);
        HandWritten.Todos(_sink.Writer, _todos);
        _ready = _sink.Written.ToArray();
        _sink.Finish();
        CheckThatAllWriteTheSame();
    }

    [Benchmark(Baseline = true)]
    public int RazorSlices_string_SDK()
    {
        RazorSlicesToString(RazorSlicesTodos.Create(_todos)).GetAwaiter().GetResult();
        return _sink.Finish();
    }

    [Benchmark]
    public int RazorSlices_PipeWriter_no_SSE()
    {
        RazorSlicesTodos.Create(_todos).RenderAsync(_sink.Writer).AsTask().GetAwaiter().GetResult();
        return _sink.Finish();
    }

    [Benchmark]
    public int Hand_written()
    {
        SdkStandIn.Begin(_sink.Response);
        HandWritten.Todos(_sink.Writer, _todos);
        return _sink.Finish();
    }

    [Benchmark]
    public int Copy_of_ready_bytes()
    {
        SdkStandIn.Begin(_sink.Response);
        _sink.Writer.Write(_ready);
        return _sink.Finish();
    }

    [Benchmark]
    public int Datastar_plain_attributes()
    {
        Send(PlainTodos.Create(_todos));
        return _sink.Finish();
    }

    [Benchmark]
    public int Datastar_Ds()
    {
        Send(DsTodos.Create(_todos));
        return _sink.Finish();
    }

    [Benchmark]
    public int Datastar_tag_helpers()
    {
        Send(TagHelperTodos.Create(_todos));
        return _sink.Finish();
    }

    private void Send(RazorSlice slice) => Results.Datastar(slice).ExecuteAsync(_sink.HttpContext).GetAwaiter().GetResult();

    private async Task RazorSlicesToString(RazorSlice slice) =>
        await SdkStandIn.PatchElementsAsync(_sink.Response, await slice.RenderAsync());

    private void CheckThatAllWriteTheSame()
    {
        foreach (var slice in (ReadOnlySpan<RazorSlice>)[PlainTodos.Create(_todos), DsTodos.Create(_todos), TagHelperTodos.Create(_todos)])
        {
            Send(slice);
            if (!_sink.Written.SequenceEqual(_ready))
                throw new InvalidOperationException($"{slice.GetType().Name} writes something else than the others:\n{System.Text.Encoding.UTF8.GetString(_sink.Written)}");
            _sink.Finish();
        }
    }
}
