using Datastar.Razor.Tests.Fragments.Slices;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Tests;

/// <summary>A unit test reads what a handler returns without running it.</summary>
public sealed class TypedResultTests
{
    [Fact]
    public async Task A_patch_says_what_is_patched_and_how()
    {
        var options = new PatchElementsOptions { Selector = "#list", Mode = ElementPatchMode.Append };

        var result = TypedResults.Datastar("<li>x</li>", options, DatastarResponseMode.Html);

        Assert.Equal("<li>x</li>", await Render.FragmentAsync(result.Fragment));
        Assert.Same(options, result.Options);
        Assert.Equal(DatastarResponseMode.Html, result.Mode);
        Assert.Equal("text/html; charset=utf-8", result.ContentType);
        Assert.Equal("text/event-stream", TypedResults.Datastar("x").ContentType);
        Assert.IsType<DatastarPatchResult>(Results.Datastar($"<p>{1}</p>"));
    }

    [Fact]
    public async Task Events_are_those_of_the_call_and_do_not_change_afterwards()
    {
        var events = new[] { DatastarEvent.PatchSignals(new { a = 1 }), DatastarEvent.RemoveElements("#x") };

        var result = TypedResults.Datastar(events);
        events[0] = DatastarEvent.RemoveElements("#other");

        Assert.Equal(2, result.Events.Count);
        Assert.Contains("{\"a\":1}", (await result.Events[0].RenderAsync(Wire.Request())).ToString(), StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => ((IList<DatastarEvent>)result.Events)[0] = events[1]);
    }

    [Fact]
    public void Streams_and_pages_show_what_they_hold()
    {
        var events = AsyncEnumerable.Empty<DatastarEvent>();
        var slice = Busy.Create();

        Assert.Same(events, TypedResults.Datastar(events).Events);
        Assert.Same(slice, TypedResults.DatastarOrPage(slice).Slice);
        Assert.Equal(new PatchElementsOptions(), TypedResults.DatastarOrPage(slice).Options);
    }
}
