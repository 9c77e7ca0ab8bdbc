using Microsoft.AspNetCore.Html;

namespace Datastar.Razor.Tests;

/// <summary>A writer belongs to one rendering.</summary>
public sealed class FragmentWriterTests
{
    [Fact]
    public async Task A_writer_that_a_fragment_keeps_refuses_what_is_written_after_its_rendering()
    {
        FragmentWriter? kept = null;
        await Wire.SendAsync(DatastarEvent.PatchElements(new TestFragment((writer, _) =>
        {
            kept = writer;
            writer.WriteHtml("<p>x</p>"u8);
            return ValueTask.CompletedTask;
        })));

        Assert.Contains("is over", Assert.Throws<InvalidOperationException>(() => kept!.WriteHtml("<p>late</p>"u8)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => kept!.WriteText("late"));
        Assert.Throws<InvalidOperationException>(() => kept!.WriteValue(1));
        Assert.Throws<InvalidOperationException>(() => kept!.TextWriter.Write("late"));
        Assert.Throws<InvalidOperationException>(() => { kept!.GetSpan(); });
    }

    [Fact]
    public async Task An_interpolated_string_is_used_once()
    {
        HtmlInterpolatedStringHandler handler = $"<p>{"<x>"}</p>";
        var fragment = HtmlFragment.Create(handler);
        Assert.True(IsRefused(handler));

        Assert.Equal("<p>&lt;x&gt;</p>", await Render.FragmentAsync(fragment));
        Assert.Equal("<p>&lt;x&gt;</p>", await Render.FragmentAsync(fragment));
        Assert.True(IsRefused(default));
    }

    [Fact]
    public async Task An_interpolated_string_without_a_hole_is_markup()
    {
        var context = Wire.Request();
        await ServerSentEventGenerator.For(context).PatchElementsAsync($"<p id='a'>x</p>");
        await Microsoft.AspNetCore.Http.Results.Datastar($"<p id='b'>x</p>").ExecuteAsync(context);
        await Microsoft.AspNetCore.Http.TypedResults.Datastar($"<p id='c'>x</p>").ExecuteAsync(context);
        await ServerSentEventGenerator.For(context).SendAsync(DatastarEvent.PatchElements($"<p id='d'>x</p>"));
        await ServerSentEventGenerator.For(context).SendAsync(DatastarEvent.PatchElements(new HtmlString("<p id='e'>x</p>")));

        Assert.Equal("abcde".Select(id => $"<p id='{id}'>x</p>"), SseReader.Read(context.Body().Bytes).Select(e => e.Elements));
    }

    private static bool IsRefused(HtmlInterpolatedStringHandler handler)
    {
        try
        {
            HtmlFragment.Create(handler);
            return false;
        }
        catch (InvalidOperationException exception)
        {
            return exception.Message.Contains("used already", StringComparison.Ordinal);
        }
    }
}
