using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Datastar.Razor.Signals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Datastar.Razor.Benchmarks;

/// <summary>The signals of one page.</summary>
/// <param name="Title">A text.</param>
/// <param name="Remaining">A number.</param>
/// <param name="Busy">A truth value.</param>
/// <param name="Filter">Another text.</param>
/// <param name="Selected">A list.</param>
[Signals]
public partial record PageSignals(string Title = "", int Remaining = 0, bool Busy = false, string Filter = "all", int[]? Selected = null);

/// <summary>Signals to the client and from it.</summary>
public class SignalsBenchmarks
{
    private static readonly PageSignals Page = new("Café & crème brûlée", 42, true, "open", [1, 2, 3]);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly ResponseSink _sink = new();
    private readonly Utf8JsonWriter _json;
    private readonly MemoryStream _body = new(JsonSerializer.SerializeToUtf8Bytes(Page, Web));
    private readonly FeatureCollection _server = new();
    private readonly FeatureCollection _features;
    private readonly DefaultHttpContext _fresh = new();

    public SignalsBenchmarks()
    {
        _json = new(_sink.Writer);
        _features = new(_server);
        _server.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Post,
            Headers = { ContentType = "application/json", ContentLength = _body.Length },
            Body = _body,
        });
        _server.Set<IHttpResponseFeature>(new HttpResponseFeature());
        _server.Set<IServiceProvidersFeature>(new ServiceProvidersFeature { RequestServices = _sink.Services });
    }

    [Benchmark(Baseline = true)]
    public int Write_JsonSerializer_alone()
    {
        _json.Reset(_sink.Writer);
        JsonSerializer.Serialize(_json, Page, Web);
        return _sink.Finish();
    }

    [Benchmark]
    public int Write_string_SDK()
    {
        SdkStandIn.PatchSignalsAsync(_sink.Response, JsonSerializer.Serialize(Page, Web)).GetAwaiter().GetResult();
        return _sink.Finish();
    }

    [Benchmark]
    public int Write_into_frame()
    {
        var patch = DatastarEvent.PatchSignals(Page);
        var payload = patch.RenderPayloadAsync(new FragmentContext(_sink.HttpContext), default).AsTask().GetAwaiter().GetResult();
        patch.Frame(_sink.Writer, payload.WrittenSpan, clientsRetry: null);
        payload.Return();
        return _sink.Finish();
    }

    [Benchmark]
    public int Write_Datastar_response()
    {
        Results.Datastar(DatastarEvent.PatchSignals(Page)).ExecuteAsync(_sink.HttpContext).GetAwaiter().GetResult();
        return _sink.Finish();
    }

    [Benchmark]
    public int Read_JsonSerializer_alone()
    {
        _body.Position = 0;
        return JsonSerializer.DeserializeAsync<PageSignals>(_body, Web).AsTask().GetAwaiter().GetResult()!.Remaining;
    }

    /// <summary>A fresh request each time, since a request keeps what has been read of it; the collection of features is emptied and used again, as servers do.</summary>
    [Benchmark]
    public int Read_Datastar_fresh_request()
    {
        _body.Position = 0;
        _features.Set<SignalsOfRequest>(null);
        _fresh.Initialize(_features);
        return _fresh.Request.ReadSignalsAsync<PageSignals>().AsTask().GetAwaiter().GetResult().Remaining;
    }
}
