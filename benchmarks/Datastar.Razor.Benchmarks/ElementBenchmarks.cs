using BenchmarkDotNet.Attributes;
using Datastar.Razor.Benchmarks.Slices;
using Microsoft.AspNetCore.Http;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Benchmarks;

/// <summary>What one element and its parts cost: every method does its thing <see cref="Count"/> times, and the costs are those of one.</summary>
public class ElementBenchmarks
{
    private const int Count = 100;

    internal static readonly DatastarAction Ready = Get("/endpoint");

    private static readonly string Slug = "creme-brulee";
    private static readonly Guid Id = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff");

    private readonly ResponseSink _sink = new();
    private readonly FragmentWriter _writer = FragmentWriter.Rent();

    [Benchmark(OperationsPerInvoke = Count)]
    public int Ds_attribute_of_a_ready_action()
    {
        for (var i = 0; i < Count; i++)
            Ds.OnClick(Ready).WriteTo(_writer);
        return Finish();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Ds_attribute_with_a_number_in_its_url()
    {
        for (var i = 0; i < Count; i++)
            Ds.OnClick(Get($"/todos/{i}/edit")).WriteTo(_writer);
        return Finish();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Ds_attribute_with_a_text_in_its_url()
    {
        for (var i = 0; i < Count; i++)
            Ds.OnClick(Get($"/todos/{Slug}/edit")).WriteTo(_writer);
        return Finish();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Ds_attribute_with_a_Guid_in_its_url()
    {
        for (var i = 0; i < Count; i++)
            Ds.OnClick(Get($"/todos/{Id}/edit")).WriteTo(_writer);
        return Finish();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Ds_attribute_with_two_values_in_its_url()
    {
        for (var i = 0; i < Count; i++)
            Ds.OnClick(Get($"/lists/{i}/todos/{i}")).WriteTo(_writer);
        return Finish();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Plain_element() => Send(PlainElements.Create(Count));

    [Benchmark(OperationsPerInvoke = Count)]
    public int Ds_element() => Send(DsElements.Create(Count));

    [Benchmark(OperationsPerInvoke = Count)]
    public int Tag_helped_element() => Send(TagHelperElements.Create(Count));

    private int Send(RazorSlices.RazorSlice slice)
    {
        Results.Datastar(slice).ExecuteAsync(_sink.HttpContext).GetAwaiter().GetResult();
        return _sink.Finish();
    }

    private int Finish()
    {
        var length = _writer.Length;
        _writer.Clear();
        return length;
    }
}
