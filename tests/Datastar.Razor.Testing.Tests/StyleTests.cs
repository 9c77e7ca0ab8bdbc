namespace Datastar.Razor.Testing.Tests;

/// <summary>What is left in the style attribute when a script has set a property: taken from Chromium.</summary>
public sealed class StyleTests
{
    [Theory]
    [InlineData("", "border", "none", "border-width: medium; border-style: none; border-color: currentcolor; border-image: none;")]
    [InlineData("", "border", "0", "border: 0px;")]
    [InlineData("", "border", "red thick double", "border: thick double red;")]
    [InlineData("", "border-top", "1px solid", "border-top: 1px solid;")]
    [InlineData("border: 1px solid red", "border-color", "blue", "border: 1px solid blue;")]
    [InlineData("border: 1px solid red", "border-left-width", "3px", "border-width: 1px 1px 1px 3px; border-style: solid; border-color: red; border-image: none;")]
    [InlineData("border: 1px solid red", "border-top", "none", "border-width: medium 1px 1px; border-style: none solid solid; border-color: currentcolor red red; border-image: none;")]
    [InlineData("border: 1px solid red", "border", "", "")]
    [InlineData("padding: 3px", "padding-left", "1px", "padding: 3px 3px 3px 1px;")]
    [InlineData("padding: 3px", "padding-left", "", "padding-top: 3px; padding-right: 3px; padding-bottom: 3px;")]
    [InlineData("padding: 3px; padding-left: 1px", "padding", "2px", "padding: 2px;")]
    [InlineData("margin: 1px 2px 1px", "color", "red", "margin: 1px 2px; color: red;")]
    [InlineData("margin: auto", "margin-top", "0", "margin: 0px auto auto;")]
    [InlineData("margin: 5px !important", "margin-left", "1px", "margin-top: 5px !important; margin-right: 5px !important; margin-bottom: 5px !important; margin-left: 1px;")]
    [InlineData("margin: var(--x)", "color", "red", "margin: var(--x); color: red;")]
    [InlineData("margin: 1px 2px 3px 4px 5px", "color", "red", "color: red;")]
    [InlineData("top:0;left:0;right:0;bottom:0", "color", "red", "inset: 0px; color: red;")]
    [InlineData("overflow: hidden", "overflow-x", "scroll", "overflow: scroll hidden;")]
    [InlineData("border-radius: 5px", "border-top-left-radius", "1px", "border-radius: 1px 5px 5px;")]
    [InlineData("width: -1px; padding: -1px; margin: -1px", "color", "red", "margin: -1px; color: red;")]
    [InlineData("z-index: 1.5; font-weight: 1001; line-height: -1", "top", "0", "top: 0px;")]
    [InlineData("cursor: nope; transform: foo; visibility: foo", "cursor", "pointer", "cursor: pointer;")]
    [InlineData("", "color", "hsl(120, 50%, 50%)", "color: rgb(64, 191, 64);")]
    [InlineData("", "color", "hsl(120 50% 50% / 0.5)", "color: rgba(64, 191, 64, 0.5);")]
    [InlineData("", "color", "#ABCDEF80", "color: rgba(171, 205, 239, 0.5);")]
    [InlineData("", "color", "rgb(300, -5, 2.6)", "color: rgb(255, 0, 3);")]
    [InlineData("", "transform", "translate(5px,10px)", "transform: translate(5px, 10px);")]
    [InlineData("", "content", "'x'", "content: \"x\";")]
    [InlineData("", "width", "calc(10px + 5px)", "width: calc(15px);")]
    [InlineData("", "width", "calc(100% - -5px)", "width: calc(100% + 5px);")]
    [InlineData("", "outline", "1px solid red", "outline: red solid 1px;")]
    [InlineData("", "box-shadow", "1px 2px #000 inset, 0 0 red", "box-shadow: rgb(0, 0, 0) 1px 2px inset, red 0px 0px;")]
    [InlineData("", "aspect-ratio", "16/9", "aspect-ratio: 16 / 9;")]
    public async Task A_style_is_written_as_the_browser_writes_it(string before, string property, string value, string after)
    {
        await using var app = await TestApp.StartAsync($"<p id=p style=\"{before}\">p</p><button id=b data-property=\"{property}\" data-value=\"{value}\" " +
            "data-on:click='document.getElementById(\"p\").style.setProperty(el.dataset.property, el.dataset.value)'>b</button>");
        await using var page = await app.OpenAsync();
        await page.ClickAsync("#b");
        Assert.Equal(after, page.Find("#p").GetAttribute("style") ?? "");
    }

    [Fact]
    public async Task A_shorthand_is_read_from_its_longhands()
    {
        await using var app = await TestApp.StartAsync("<p id=p style='margin: 1px 2px; margin-left: 3px' data-init='$m = el.style.margin; $l = el.style.marginTop; $none = el.style.padding'>p</p>");
        await using var page = await app.OpenAsync();
        Assert.Equal("""{"m":"1px 2px 1px 3px","l":"1px","none":""}""", page.Signals.ToJsonString());
    }
}
