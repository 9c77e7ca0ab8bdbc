using Datastar.Razor.Tests.Fragments.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests;

public sealed class ComponentFragmentTests
{
    private static readonly ServiceProvider Services = new ServiceCollection().AddSingleton<ScopedService>().BuildServiceProvider();

    [Fact]
    public async Task Parameters_are_typed_and_encoded()
    {
        var html = await RenderAsync<Row>(p => p.Add(c => c.Id, 7).Add(c => c.Title, "<b>").Add(c => c.Done, true).Add(c => c.Left, 2));

        Assert.Equal("<li id=\"row-7\" class=\"done\">&lt;b&gt;</li>", html);
    }

    [Fact]
    public async Task A_component_needs_no_parameters()
    {
        Assert.Equal("<li id=\"row-0\"></li>", await RenderAsync<Row>(null));
    }

    [Fact]
    public async Task A_result_of_a_component_is_sent()
    {
        var context = Wire.Request(Services);

        await Results.Datastar<Row>(p => p.Add(c => c.Title, "a\n\nb"), new() { Selector = "ul", Mode = ElementPatchMode.Append }).ExecuteAsync(context);

        var sent = SseReader.Single(context.Body().Bytes);
        Assert.Equal("<li id=\"row-0\">a\n\nb</li>", sent.Elements.Replace("&#xA;", "\n", StringComparison.Ordinal));
        Assert.Equal(("ul", "append"), (sent["selector"], sent["mode"]));
    }

    [Fact]
    public async Task Child_content_is_a_parameter()
    {
        Assert.Equal("<li id=\"row-0\"><b>x</b></li>", await RenderAsync<Row>(p => p.Add(c => c.ChildContent, builder => builder.AddMarkupContent(0, "<b>x</b>"))));
    }

    [Fact]
    public void What_is_no_parameter_is_refused_with_what_to_write()
    {
        var exception = Assert.Throws<ArgumentException>(() => ComponentFragment.Create<Row>(p => p.Add(c => c.NoParameter, "x")));
        Assert.Contains("NoParameter", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[Parameter]", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ComponentFragment.Create<Row>(p => p.Add(c => c.Title!.Length, 1)));
        Assert.Throws<ArgumentException>(() => ComponentFragment.Create<Row>(p => p.Add(c => "x", "x")));
    }

    [Fact]
    public async Task Values_cascade_by_type_and_by_name_to_all_components_inside()
    {
        var html = await RenderAsync<Cascaded>(p => p.Add(c => c.Theme, "dark").AddCascading("HAL", "user").AddCascading(TimeZoneInfo.Utc));

        Assert.Equal("<p>dark HAL UTC</p><i>dark HAL</i>", html);
    }

    [Fact]
    public async Task A_named_cascading_parameter_can_be_added_by_its_property()
    {
        Assert.Equal("<p> Dave </p><i> Dave</i>", await RenderAsync<Cascaded>(p => p.Add(c => c.User, "Dave")));
    }

    [Fact]
    public async Task Asynchronous_initialisation_is_awaited_also_of_components_that_appear_later()
    {
        var source = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);

        var rendering = RenderAsync<Loads>(p => p.Add(c => c.Source, source.Task));
        Assert.False(rendering.IsCompleted);
        source.SetResult("<loaded>");

        Assert.Equal("<p>&lt;loaded&gt; service</p><i>later</i>", await rendering);
    }

    [Fact]
    public async Task An_exception_of_a_component_surfaces_as_it_is()
    {
        var later = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = RenderAsync<Loads>(p => p.Add(c => c.Source, later.Task));
        later.SetException(new InvalidTimeZoneException());

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => waiting);
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => RenderAsync<Loads>(p => p.Add(c => c.Source, Task.FromException<string>(new InvalidTimeZoneException()))));
    }

    [Fact]
    public async Task A_missing_service_is_named()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Render.FragmentAsync(ComponentFragment.Create<Loads>()));

        Assert.Contains(nameof(ScopedService), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_component_that_is_cancelled_while_it_loads_leaves_no_byte()
    {
        using var cancellation = new CancellationTokenSource();
        var context = Wire.Request(Services);
        var sse = ServerSentEventGenerator.For(context);
        var never = new TaskCompletionSource<string>();

        var sending = sse.PatchElementsAsync(ComponentFragment.Create<Loads>(p => p.Add(c => c.Source, never.Task)), cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await sending);
        await sse.PatchElementsAsync(ComponentFragment.Create<Row>());

        Assert.Equal("<li id=\"row-0\"></li>", SseReader.Single(context.Body().Bytes).Elements);
    }

    [Fact]
    public async Task A_render_fragment_is_a_fragment()
    {
        RenderFragment content = builder =>
        {
            builder.OpenComponent<Row>(0);
            builder.AddComponentParameter(1, "Title", "<x>");
            builder.CloseComponent();
            builder.AddContent(2, "&");
        };

        Assert.Equal("<li id=\"row-0\">&lt;x&gt;</li>&amp;", await Render.FragmentAsync(content, Services));
    }

    [Fact]
    public async Task A_fragment_of_a_component_can_be_sent_several_times()
    {
        Fragment fragment = ComponentFragment.Create<Row>(p => p.Add(c => c.Id, 1));

        Assert.Equal(await Render.FragmentAsync(fragment), await Render.FragmentAsync(fragment));
    }

    [Fact]
    public async Task A_component_of_a_megabyte_with_emoji_arrives_whole()
    {
        var title = string.Concat(Enumerable.Repeat("🎉é", 300_000));

        var html = await RenderAsync<Row>(p => p.Add(c => c.Title, title));

        Assert.Equal(title, System.Net.WebUtility.HtmlDecode(html)["<li id=\"row-0\">".Length..^"</li>".Length]);
    }

    private static Task<string> RenderAsync<T>(Action<ComponentParameters<T>>? parameters) where T : IComponent =>
        Render.FragmentAsync(ComponentFragment.Create(parameters), Services);
}
