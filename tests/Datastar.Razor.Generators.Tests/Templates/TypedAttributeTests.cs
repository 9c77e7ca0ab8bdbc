namespace Datastar.Razor.Generators.Tests.Templates;

/// <summary><c>ds-*</c>: what is wrong, which rule says so, and what it says to write.</summary>
public sealed class TypedAttributeTests
{
    [Theory]
    [InlineData("DSR0020", "<p ds-shwo=\"@S.Open\"></p>", "ds-show")]
    [InlineData("DSR0020", "<button ds-onclick=\"@Get(\"/x\")\"></button>", "ds-on-click")]
    [InlineData("DSR0020", "<input ds-bnd='@S.Title' />", "ds-bind")]
    [InlineData("DSR0020", "<b ds-clas-done=\"@S.Open\"></b>", "ds-class-done")]
    [InlineData("DSR0020", "@if (a < b) { <i ds-txt=\"@S.Title\"></i> }", "ds-text")]
    [InlineData("DSR0020", "<a title=\"@(x > 1 ? \"a\" : \"b\")\" ds-efect=\"@S.Open.Toggle()\"></a>", "ds-effect")]
    [InlineData("DSR0020", "<a @Ds.OnClick(Get(\"/x\")).Show(S.Open) ds-inti__delay.5s=\"x\"></a>", "ds-init__delay.5s")]
    [InlineData("DSR0020", "<p ds-store=\"@(new { A = 1 })\"></p>", "ds-signals'")]
    [InlineData("DSR0020", "<input ds-model=\"@S.Title\">", "ds-bind=\"@S.Title\"")]
    [InlineData("DSR0020", "<p ds-if=\"@S.Open\"></p>", "ds-show'")]
    [InlineData("DSR0020", "<p ds-on:click=\"@Get(\"/x\")\"></p>", "ds-on-click'")]
    [InlineData("DSR0020", "<p ds-class:done=\"@S.Open\"></p>", "ds-class-done'")]
    [InlineData("DSR0020", "<p ds-on:click__once=\"@Get(\"/x\")\"></p>", "ds-on-click__once'")]
    [InlineData("DSR0020", "<p ds-bind-title></p>", "ds-bind=\"@S.Title\"")]
    [InlineData("DSR0020", "<input ds-bind:firstName>", "ds-bind=\"@S.FirstName\"")]
    [InlineData("DSR0020", "<p ds-text-foo=\"@S.Title\"></p>", "ds-text'")]
    [InlineData("DSR0020", "<p ds-click=\"@Get(\"/x\")\"></p>", "ds-on-click'")]
    [InlineData("DSR0020", "<p ds-disabled=\"@S.Busy\"></p>", "ds-attr-disabled'")]
    [InlineData("DSR0020", "<p ds-whatever-this-is=\"@Get(\"/x\")\"></p>", "ds-on-…")]
    [InlineData("DSR0020", "<p ds-singals=\"@(new { A = 1 })\"></p>", "ds-signals'")]
    [InlineData("DSR0106", "<p ds-text></p>", "ds-text=\"@S.Title\"")]
    [InlineData("DSR0106", "<p ds-on-click></p>", "ds-on-click=\"@Post(\"/save\")\"")]
    [InlineData("DSR0108", "<input ds-bind>", "ds-bind=\"@S.Title\"")]
    [InlineData("DSR0120", "<p ds-on-click__prevnt=\"@Get(\"/x\")\"></p>", "ds-on-click__prevent=\"@Get(\"/x\")\"")]
    [InlineData("DSR0120", "<p ds-effect__throttle.1s=\"@S.Open.Toggle()\"></p>", "ds-effect=\"@S.Open.Toggle()\"")]
    [InlineData("DSR0121", "<p ds-on-click.prevent=\"@Get(\"/x\")\"></p>", "ds-on-click__prevent=\"@Get(\"/x\")\"")]
    [InlineData("DSR0123", "<p ds-init__delay.1m=\"@Get(\"/x\")\"></p>", "ds-init__delay.60s")]
    [InlineData("DSR0130", "<p ds-init=\"@Get(\"/x\")\" ds-indicator=\"@S.Busy\"></p>", "ds-indicator=\"@S.Busy\" ds-init=\"@Get(\"/x\")\"")]
    [InlineData("DSR0131", "<p ds-on-load=\"@Get(\"/x\")\"></p>", "ds-init=\"@Get(\"/x\")\"")]
    [InlineData("DSR0131", "<p ds-on-hashchange=\"@Get(\"/x\")\"></p>", "ds-on-hashchange__window")]
    [InlineData("DSR0131", "<p ds-on-signal-change=\"@Get(\"/x\")\"></p>", "ds-on-signal-patch=")]
    [InlineData("DSR0132", "<p ds-on-clcik=\"@Get(\"/x\")\"></p>", "ds-on-click")]
    [InlineData("DSR0134", "<p ds-on-resize=\"@Get(\"/x\")\"></p>", "@Ds.On(\"resize\", Get(\"/x\").Window())")]
    [InlineData("DSR0135", "<p ds-text=\"@S.Title\" ds-text=\"@S.Name\"></p>", "ds-text")]
    [InlineData("DSR0135", "<p ds-on-click=\"@Get(\"/x\")\" data-on:click=\"$a = 1\"></p>", "data-on:click")]
    [InlineData("DSR0200", "<p ds-text=\"@Js(\"$a +\")\"></p>", "write '$a'")]
    [InlineData("DSR0201", "<p ds-on-click=\"@Js(\"@fetch('/x')\").Once()\"></p>", "@get('/x')")]
    [InlineData("DSR0215", "<p ds-show=\"@(Js($\"evt.x > {S.Count}\"))\"></p>", "el")]
    [InlineData("DSR0301", "<p ds-text=\"$title\"></p>", "ds-text=\"@S.Title\"' or 'ds-text=\"@Js(\"$title\")\"")]
    [InlineData("DSR0301", "<p ds-show=\"$count > 0\"></p>", "ds-show=\"@Js(\"$count > 0\")\"")]
    [InlineData("DSR0301", "<p ds-on-click=\"Get(\"/x\")\"></p>", "ds-on-click=\"@Get(\"/x\")\"")]
    [InlineData("DSR0301", "<p ds-on-click=\"@get('/x')\"></p>", "ds-on-click=\"@Get(\"/x\")\"")]
    [InlineData("DSR0301", "<p ds-on-click=\"@@post('/x')\"></p>", "ds-on-click=\"@Post(\"/x\")\"")]
    public async Task What_is_wrong_is_reported_with_what_to_write(string id, string template, string written)
    {
        var reports = await new TemplateRun().With("Slices/Item.cshtml", TemplateRun.SliceHead + template).RunAsync();

        Assert.True(reports.Length == 1 && reports[0].Id == id, string.Join('\n', reports.Select(report => $"{report.Id} {TemplateRun.Message(report)}")));
        Assert.Contains(written, TemplateRun.Message(reports[0]) + "'", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p ds-show=\"@S.Open\" DS-ON-CLICK=\"@x\" ds-on-myEvent__debounce.200ms=\"@y\" ds-signals__ifmissing=\"@z\" ds-ignore></p>")]
    [InlineData("<p data-ds-x=\"1\" class=\"ds-card\" title='ds-shwo='>ds-shwo=\"1\"</p>")]
    [InlineData("@* <p ds-shwo> *@<!-- <p ds-shwo> -->")]
    [InlineData("<p title=\"@(\"<i ds-shwo>\")\"></p>")]
    [InlineData("<p class=\"@(Model.Done ? \"a ds-shwo\" : null)\" ds-text=\"@S.Title\"></p>")]
    [InlineData("@{ List<string> ds = []; var x = ds.Count < 5; }<")]
    [InlineData("<p ds-on-click=\"@Post($\"/a/{x[\"y\"]}\").When(Evt.Key == \"Enter\")\" ds-show=\"@(S.Count > 0)\"></p>")]
    [InlineData("<div ds-grid=\"2\" ds-card ds-row=\"x\" ds-col=\"6\" ds-theme=\"dark\" ds-tab ds-test=\"1\" ds-list></div>")]
    [InlineData("<p ds-class-card__title=\"@S.Open\" ds-style---gap=\"@S.Title\" ds-attr-viewBox=\"@S.Title\" ds-class-isDone=\"@S.Open\"></p>")]
    [InlineData("<p ds-init__delay.500ms=\"$n = 'a' && &quot;b&quot;\" ds-preserve-attr=\"open class\"></p>")]
    [InlineData("<p ds-class=\"@Js($\"{{a: 1}}\")\" ds-text=\"title\" ds-on-click=\"save\"></p><html ds-nonce></html>")]
    [InlineData("<p ds-on-click=\"@Post(\"/x\").When(Js(\"$tab === 'a' && evt.detail.type === 'error'\"))\" ds-on-input=\"@(S.Open.Set(Js(\"$a\")))\"></p>")]
    [InlineData("<br b=\"@")]
    [InlineData("<")]
    [InlineData("")]
    [InlineData("@{ <p ds-text=\"@S.Title\"")]
    [InlineData("@switch (x) { case 1: <p ds-text=\"@S.Title\"></p> break; default: <b ds-show=\"@S.Open\"></b> break; }")]
    public async Task What_is_right_or_no_attribute_is_left_alone(string template)
    {
        var reports = await new TemplateRun().With("Slices/Item.cshtml", TemplateRun.SliceHead + template).RunAsync();

        Assert.Equal("", string.Join('\n', reports.Select(report => $"{report.Id} {TemplateRun.Message(report)}")));
    }

    [Theory]
    [InlineData("Slices/Item.cshtml", "<p ds-text=\"@S.Title\"></p>", "write '@addTagHelper *, Datastar.Razor' into _ViewImports.cshtml")]
    [InlineData("Slices/Item.cshtml", "@inherits RazorSlice<Todo>\n@addTagHelper *, Datastar.Razor\n<p ds-text=\"@S.Title\"></p>", "write '@inherits DatastarSlice<Todo>'")]
    [InlineData("Slices/_Layout.cshtml", "@inherits RazorLayoutSlice\n@addTagHelper *, Datastar.Razor\n<p ds-text=\"@S.Title\"></p>", "write '@inherits DatastarLayoutSlice'")]
    [InlineData("Slices/Item.cshtml", "@addTagHelper *, Datastar.Razor\n@removeTagHelper *, Datastar.Razor\n<p ds-text=\"@S.Title\"></p>", "@addTagHelper")]
    [InlineData("Components/Row.razor", "<p ds-on-click=\"@Get(\"/x\")\"></p>", "write '@attributes=\"@Ds.OnClick(Get(\"/x\"))\"'")]
    [InlineData("Components/Row.razor", "<p ds-class-done=\"@S.Done\"></p>", "write '@attributes=\"@Ds.Class(\"done\", S.Done)\"'")]
    [InlineData("wwwroot/index.html", "<p ds-on-click=\"$a = 1\"></p>", "write 'data-on:click=\"$a = 1\"'")]
    public async Task Without_a_tag_helper_the_line_that_cures_it_is_named(string path, string template, string cure)
    {
        var report = Assert.Single(await new TemplateRun().With(path, template).RunAsync(), report => report.Id == "DSR0300");

        Assert.Contains(cure, TemplateRun.Message(report), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_imports_above_a_template_count()
    {
        var run = new TemplateRun()
            .With("App/Slices/_ViewImports.cshtml", TemplateRun.SliceHead)
            .With("App/Slices/Sub/Item.cshtml", "<p ds-text=\"@S.Title\"></p>")
            .With("App/Other/Item.cshtml", "<p ds-text=\"@S.Title\"></p>");

        Assert.Equal("App/Other/Item.cshtml", Assert.Single(await run.RunAsync()).Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task What_the_page_gets_as_it_stands_is_read_as_JavaScript()
    {
        var run = new TemplateRun().With("Slices/Item.cshtml", TemplateRun.SliceHead + "<p ds-on-interval__duration.5s=\"@@get('/x', {retry: 'sometimes'})\" ds-init__delay.500ms=\"@Get(\"/x\")\"></p>");

        Assert.Contains("retry: 'auto'", TemplateRun.Message(Assert.Single(await run.RunAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_known_name_is_accepted()
    {
        var names = Attributes.AttributeShapes.Whole.Concat(Attributes.AttributeShapes.Keyed.Select(prefix => prefix + "x")).Where(name => name != "ds-on-signal-patch-filter");
        var template = TemplateRun.SliceHead + string.Concat(names.Select(name => $"<textarea {name}=\"@x\"></textarea>\n"));

        Assert.Empty(await new TemplateRun().With("Slices/Item.cshtml", template).Set("build_property.DatastarPro", "true").RunAsync());
    }
}
