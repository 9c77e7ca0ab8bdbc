namespace Datastar.Razor.Generators.Tests.Mistakes;

/// <summary>What Razor would drop without a word.</summary>
public sealed class DroppedTests
{
    [Theory]
    [InlineData("<b ds-on-click=\"@S.Busy.Toggle(); @S.Title.Set(\"\"); @Get(\"/todos\")\"></b>", "ds-on-click=\"@S.Busy.Toggle().Then(S.Title.Set(\"\")).Then(Get(\"/todos\"))\"")]
    [InlineData("<b ds-on-click__once=\"@S.Busy.Toggle();@Get(\"/todos\")\"></b>", "ds-on-click__once=\"@S.Busy.Toggle().Then(Get(\"/todos\"))\"")]
    [InlineData("<b ds-init=\"@Get(\"/todos\") @S.Busy.Toggle()\"></b>", "ds-init=\"@Get(\"/todos\").Then(S.Busy.Toggle())\"")]
    [InlineData("<b ds-text=\"@S.Title @S.Remaining\"></b>", "ds-text=\"@Template($\"{S.Title} {S.Remaining}\")\"")]
    [InlineData("<b ds-show=\"@S.Busy && @S.Busy\"></b>", "ds-show=\"@(S.Busy && S.Busy)\"")]
    [InlineData("<b ds-attr-title=\"@S.Title + @S.Remaining\"></b>", "ds-attr-title=\"@(S.Title + S.Remaining)\"")]
    public async Task What_stands_behind_the_first_expression_is_an_error_that_joins_them(string code, string advice) =>
        Assert.Contains(await MessagesAsync(code, "DSR0304"), message => message.EndsWith("write " + advice, StringComparison.Ordinal));

    [Theory]
    [InlineData("@{ var filter = new SignalFilter(\"a\"); }<pre ds-json-signals=\"@filter\"></pre>", "ds-json-signals-filter=\"@filter\"")]
    [InlineData("@{ var filter = new SignalFilter(\"a\"); }<pre data-json-signals=\"@filter\"></pre>", "Ds.JsonSignals(filter) or Ds.OnSignalPatchFilter(filter)")]
    [InlineData("<pre ds-json-signals__terse=\"@(new SignalFilter(exclude: \"a\"))\"></pre>", "ds-json-signals-filter__terse=\"@(new SignalFilter(exclude: \"a\"))\"")]
    public async Task A_filter_that_is_lost_is_an_error(string code, string advice) =>
        Assert.Contains(await MessagesAsync(code, "DSR0491"), message => message.EndsWith("write " + advice, StringComparison.Ordinal));

    [Theory]
    [InlineData("<div ds-signals=\"@TodoSignals.Ref\"></div>")]
    [InlineData("<div ds-signals=\"@S\"></div>")]
    [InlineData("<div ds-signals__ifmissing=\"@S\"></div>")]
    [InlineData("<div @Ds.Signals(S)></div>")]
    public async Task References_where_values_are_meant_are_an_error(string code) =>
        Assert.Contains(await MessagesAsync(code, "DSR0466"), message => message.EndsWith("write new TodoSignals()", StringComparison.Ordinal));

    [Theory]
    [InlineData("<b ds-on-click=\"@S.Busy.Toggle().Then(Get(\"/todos\"))\" ds-text=\"@Template($\"{S.Title} {S.Remaining}\")\"></b>")]
    [InlineData("<b ds-show=\"@(S.Busy && S.Remaining > 0)\" ds-class-a=\"@S.Remaining > 0\" class=\"@Model.Title @Model.Id\" ds-preserve-attr=\"open class\"></b>")]
    [InlineData("<pre ds-json-signals></pre><pre ds-json-signals__terse></pre><pre ds-json-signals-filter=\"@(new SignalFilter(\"a\"))\"></pre>")]
    [InlineData("<p ds-on-signal-patch=\"@S.Draft.Set(Evt.Patch(S.Title))\" ds-on-click=\"@S.Draft.Set(Evt.Key)\"></p>")]
    public async Task Right_code_is_left_alone(string code) =>
        Assert.DoesNotContain(await RazorApp.BuildAsync(new Mistake("", "cshtml", code, "").ToApp().Files), report => report.Id.StartsWith("DSR", StringComparison.Ordinal));

    private static async Task<IEnumerable<string>> MessagesAsync(string code, string id) =>
        (await RazorApp.BuildAsync(new Mistake("", "cshtml", code, "").ToApp().Files)).Where(report => report.Id == id).Select(report => report.Message);
}
