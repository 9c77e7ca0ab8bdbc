using BenchmarkDotNet.Attributes;
using Datastar.Razor.Benchmarks.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Benchmarks;

/// <summary>One response with a Razor component that shows a list of N items.</summary>
public class ComponentBenchmarks
{
    private readonly ResponseSink _sink = new();
    private IReadOnlyList<TodoItem> _todos = [];

    [Params(1, 10, 100, 1000)]
    public int N { get; set; }

    [GlobalSetup]
    public void Setup() => _todos = TodoItem.List(N);

    [Benchmark(Baseline = true)]
    public int HtmlRenderer_string_SDK()
    {
        HtmlRendererToStringAsync().GetAwaiter().GetResult();
        return _sink.Finish();
    }

    [Benchmark]
    public int Datastar_component()
    {
        Results.Datastar<TodoList>(p => p.Add(c => c.Todos, _todos)).ExecuteAsync(_sink.HttpContext).GetAwaiter().GetResult();
        return _sink.Finish();
    }

    [Benchmark]
    public int Datastar_render_fragment()
    {
        RenderFragment content = builder =>
        {
            builder.OpenComponent<TodoList>(0);
            builder.AddComponentParameter(1, nameof(TodoList.Todos), _todos);
            builder.CloseComponent();
        };
        Results.Datastar(content).ExecuteAsync(_sink.HttpContext).GetAwaiter().GetResult();
        return _sink.Finish();
    }

    private async Task HtmlRendererToStringAsync()
    {
        await using var renderer = new HtmlRenderer(_sink.Services, _sink.Services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(TodoList.Todos)] = _todos });
            return (await renderer.RenderComponentAsync<TodoList>(parameters)).ToHtmlString();
        });
        await SdkStandIn.PatchElementsAsync(_sink.Response, html);
    }
}
