using System.Text.Encodings.Web;
using System.Text.Unicode;
using Datastar.Razor.Tests.Fragments.Slices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests;

public sealed class SliceFragmentTests
{
    [Fact]
    public async Task A_slice_that_waits_is_sent_when_it_is_complete()
    {
        var source = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var context = Wire.Request();

        var sending = ServerSentEventGenerator.For(context).PatchElementsAsync(Waits.Create(source.Task));
        Assert.Empty(context.Body().Bytes);
        source.SetResult("<after>");
        await sending;

        Assert.Equal("<ul>\n  <li>before</li>\n  <li>&lt;after&gt;</li>\n</ul>", SseReader.Single(context.Body().Bytes).Elements.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_slice_that_does_not_wait_is_sent_without_waiting()
    {
        var sse = ServerSentEventGenerator.For(Wire.Request());

        var sending = sse.PatchElementsAsync(InPage.Create("x"));

        Assert.True(sending.IsCompletedSuccessfully);
        await sending;
    }

    [Fact]
    public async Task The_layout_of_a_slice_is_left_out()
    {
        Assert.Equal("<main id=\"main\">&lt;x&gt;</main>", (await Wire.ReadAsync(DatastarEvent.PatchElements(InPage.Create("<x>")))).Elements);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_slice_that_throws_half_way_leaves_no_byte(bool waits)
    {
        var context = Wire.Request();
        var sse = ServerSentEventGenerator.For(context);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await sse.PatchElementsAsync(Throws.Create(waits)));
        await sse.PatchElementsAsync(InPage.Create("x"));

        Assert.Equal("<main id=\"main\">x</main>", SseReader.Single(context.Body().Bytes).Elements);
    }

    [Fact]
    public async Task A_large_slice_with_partials_is_one_event_though_RazorSlices_flushes_by_itself()
    {
        var context = Wire.Request();

        await ServerSentEventGenerator.For(context).PatchElementsAsync(Many.Create(20_000));

        var html = SseReader.Single(context.Body().Bytes).Elements;
        Assert.Equal(1, context.Body().Flushes);
        Assert.True(html.Length > 500_000);
        Assert.Equal(20_000, html.Split("<td>é🎉 &lt;&amp;&gt;</td>").Length - 1);
        Assert.EndsWith("</table>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Templated_delegates_encode_and_nest()
    {
        Assert.Equal("<ul><li>&lt;1&gt;</li><li>&lt;1&gt;</li></ul>", (await Wire.ReadAsync(DatastarEvent.PatchElements(Templated.Create("<1>")))).Elements);
    }

    [Fact]
    public async Task An_encoder_that_is_set_on_a_slice_encodes_that_slice_alone()
    {
        var inner = Encoded.Create("");
        inner.HtmlEncoder = HtmlEncoder.Create(UnicodeRanges.BasicLatin);

        var sent = await Wire.ReadAsync(DatastarEvent.PatchElements(Encoded.Create(inner)));

        Assert.Equal("<b>é&lt;</b><b>&#xE9;&lt;</b><i>&#xE9;&lt;</i><i>é&lt;</i>", string.Concat(sent.Elements.Where(c => !char.IsWhiteSpace(c))));
    }

    [Fact]
    public async Task A_slice_is_disposed_after_it_was_rendered()
    {
        var log = new List<string>();

        Assert.Equal("<p>0</p>", (await Wire.ReadAsync(DatastarEvent.PatchElements(Disposes.Create(log)))).Elements);
        Assert.Equal(["disposed"], log);
    }

    [Fact]
    public async Task Scoped_services_are_alive_while_slices_and_components_render_and_disposed_with_the_request()
    {
        ScopedService? service = null;
        await using var app = await TestApp.InMemoryAsync(
            app => app.MapGet("/", (ScopedService scoped) =>
            {
                service = scoped;
                return Results.Datastar(DatastarEvent.PatchElements(Scoped.Create()), DatastarEvent.PatchElements(ComponentFragment.Create<Fragments.Components.Loads>()));
            }),
            builder => builder.Services.AddScoped<ScopedService>());

        var events = await app.EventsAsync("/");
        await service!.Disposed.WaitAsync(TestApp.Patience);

        Assert.Equal("<p>service</p>", events[0].Elements);
        Assert.StartsWith("<p> service</p>", events[1].Elements, StringComparison.Ordinal);
        Assert.Equal(["used", "used", "component disposed", "service disposed"], service.Log);
    }
}
