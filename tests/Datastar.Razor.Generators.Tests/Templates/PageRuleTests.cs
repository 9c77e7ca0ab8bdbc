namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary>Rules about a whole file: the client's script, ids, tags that do not close.</summary>
public sealed class PageRuleTests
{
    private const string Layout = "@inherits DatastarLayoutSlice\n";

    [Theory]
    [InlineData("<html><[|head|]><title>x</title></head><body></body></html>")]
    [InlineData("<html><[|head|]><script src=\"/app.js\"></script></head><body></body></html>")]
    public async Task A_layout_without_the_client_is_reported(string page)
    {
        var message = Assert.Single(await TemplateRun.AssertMarkedAsync("Slices/_Layout.cshtml", Layout + page, "DSR0310"));

        Assert.Contains("write '<datastar-script />' into the <head>", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><head><datastar-script /></head></html>")]
    [InlineData("<html><head><script type=\"module\" src=\"https://cdn.test/datastar@1.0.4/bundles/datastar.js\"></script></head></html>")]
    [InlineData("<html><head>@(await RenderPartialAsync(Head.Create()))</head></html>")]
    [InlineData("<html><head><script type=\"module\">import '/js/datastar.js'</script></head></html>")]
    [InlineData("<section><header>head</header></section>")]
    public async Task A_layout_with_the_client_and_a_fragment_are_left_alone(string page) =>
        Assert.Empty(await new TemplateRun().With("Slices/_Layout.cshtml", Layout + page).RunAsync());

    [Fact]
    public async Task A_layout_of_pages_that_use_no_Datastar_is_left_alone() =>
        Assert.Empty(await new TemplateRun().With("Views/_Layout.cshtml", "<html><head></head><body>@RenderBody()</body></html>").RunAsync());

    [Theory]
    [InlineData("<p id=\"a\"></p>\n<p [|id|]=\"a\"></p>")]
    [InlineData("@foreach (var x in y) { <p id=\"a\"></p> <p [|id|]=\"a\"></p> }")]
    public async Task An_id_that_is_given_twice_is_reported(string template) => await TemplateRun.AssertMarkedAsync("Slices/Item.cshtml", template, "DSR0311");

    [Theory]
    [InlineData("@if (a) { <p id=\"a\"></p> } else { <p id=\"a\"></p> }")]
    [InlineData("@switch (a) { case 1: <p id=\"a\"></p> break; case 2: <p id=\"a\"></p> break; }")]
    [InlineData("<p id=\"a-@x\"></p><p id=\"a-@x\"></p><p id=\"\"></p><p id=\"\"></p>")]
    [InlineData("<template><p id=\"a\"></p></template><p id=\"a\"></p>")]
    [InlineData("@{ if (a) { <p id=\"a\"></p> return; } } <p id=\"a\"></p>")]
    public async Task Ids_of_which_only_one_is_in_the_page_are_left_alone(string template) => Assert.Empty(await new TemplateRun().With("Slices/Item.cshtml", template).RunAsync());

    [Theory]
    [InlineData("<ul><li>a<li>b</ul><[|div|]><p>x")]
    [InlineData("<div><[|span|]></div>")]
    [InlineData("<div></div>[|</div>|]")]
    public async Task What_does_not_close_is_reported(string template) => await TemplateRun.AssertMarkedAsync("Slices/Item.cshtml", template, "DSR0312");

    [Theory]
    [InlineData("<br><img src=\"a\"><input /><svg><path d=\"m\" /></svg><p>a<p>b<my-tag><vc:cart><tr><td>x")]
    [InlineData("@if (a) {\n @:<div>\n } x @if (a) {\n @:</div>\n }")]
    [InlineData("@{ var x = a < b && c > d; Func<int, object> f = @<b>@item</b>; } @Html.Raw(\"<div>\") <script>if (a <b) {}</script><style>a>b{}</style>")]
    [InlineData("<div>@foreach (var x in y) { if (x.A) { <p>@x</p> continue; } <b>@(x.B ? \"<i>\" : \"</i>\")</b> }</div><textarea><div></textarea>")]
    [InlineData("@section Scripts { <div>}</div> } @code { string A = \"</div>\"; char b = '\"'; /* <div> */ // <div>\n }")]
    [InlineData("@try { <p>a</p> } catch (Exception e) when (e.Message == \"<\") { <p>@e</p> } finally { } @using (Html.BeginForm()) { <i></i> }")]
    [InlineData("@{ var s = $\"a{(b ? \"}\" : \"{\")}\"; var t = \"\"\"<div> \" }\"\"\"; var u = @\"\\\"; <p>@u</p> }")]
    public async Task What_closes_by_itself_or_in_code_is_left_alone(string template) => Assert.Empty(await new TemplateRun().With("Slices/Item.cshtml", template).RunAsync());
}
