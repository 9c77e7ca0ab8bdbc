using Datastar.Razor.Tests.Signals;
using Microsoft.AspNetCore.Builder;

namespace Datastar.Razor.Tests.Typed;

/// <summary>An element is a signal that only the browser has.</summary>
public sealed class ElementRefTests
{
    [Fact]
    public void It_is_declared_in_no_page_and_sent_in_no_patch()
    {
        Assert.DoesNotContain("ialog", Ds.Signals(new TypedSignals())["data-signals"].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ox", Ds.Signals(new TypedSignals(Frame: new()))["data-signals"].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ialog", Wire.Read(DatastarEvent.PatchSignals(new TypedSignals()))["signals"], StringComparison.Ordinal);
        Assert.Equal("""{"tag":"x"}""", Wire.Read(DatastarEvent.PatchSignals(new TypedSignals(), new TypedSignals("x")))["signals"]);
    }

    [Theory]
    [InlineData("""{"tag":"x"}""")]
    [InlineData("""{"tag":"x","_dialog":{"a":1},"dialog":5,"frame":{"_box":"y"}}""")]
    public async Task It_is_read_from_no_request(string body)
    {
        await using var host = await SignalsHost.StartAsync(app => app.MapPost("/", (TypedSignals signals) => signals.Tag));
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await host.Client.PostAsync("/", content, TestContext.Current.CancellationToken);

        Assert.Equal("x", await response.TextAsync());
    }

    [Fact]
    public void It_is_named_with_an_underscore()
    {
        Assert.Equal(("_dialog", "frame._box"), (TypedSignals.Ref.Dialog.Path, TypedSignals.Ref.Frame.Box.Path));
        Assert.Equal("""data-ref="_dialog" data-on:click="$_dialog.showModal()" """.TrimEnd(), Ds.Ref(TypedSignals.Ref.Dialog).OnClick(TypedSignals.Ref.Dialog.ShowModal()).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("$dialog")]
    [InlineData("a..b")]
    public void A_wrong_path_is_refused(string path) => Assert.ThrowsAny<ArgumentException>(() => new ElementSignal(path));
}
