using System.Collections.Immutable;
using Datastar.Razor.Generators.Templates;
using Datastar.Razor.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Datastar.Razor.Generators.Tests.Templates;

public sealed class AttributeNameAnalyzerTests
{
    [Theory]
    [InlineData("<p ds-shwo=\"@S.Open\"></p>", "ds-shwo", "ds-show")]
    [InlineData("<button ds-onclick=\"@Get(\"/x\")\">", "ds-onclick", "ds-on-click")]
    [InlineData("<input ds-bnd='@S.Title' />", "ds-bnd", "ds-bind")]
    [InlineData("<svg:a x=\"1\" ds-clas-done=\"@S.Open\">", "ds-clas-done", "ds-class-done")]
    [InlineData("@if (a < b) { <i ds-txt=\"@S.Title\"></i> }", "ds-txt", "ds-text")]
    [InlineData("<a title=\"@(x > 1 ? \"a\" : \"b\")\" ds-efect=\"@S.Open.Toggle()\">", "ds-efect", "ds-effect")]
    [InlineData("<a @Ds.OnClick(Get(\"/x\")).Show(S.Open) ds-inti__delay.5s=\"x\">", "ds-inti__delay.5s", "ds-init")]
    public async Task A_misspelt_attribute_is_an_error_on_its_place_that_names_the_right_one(string template, string name, string meant)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(template));

        Assert.Equal("DSR0020", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal(name, template.Substring(diagnostic.Location.GetLineSpan().StartLinePosition.Character, name.Length));
        Assert.EndsWith("Slices/Item.cshtml", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.Contains($"did you mean '{meant}", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p ds-whatever-this-is=\"1\">")]
    public async Task A_name_far_from_all_gets_the_list(string template) =>
        Assert.Contains("ds-on-…", Assert.Single(await AnalyzeAsync(template)).GetMessage(null), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p ds-show=\"@S.Open\" DS-ON-CLICK=\"@x\" ds-on-myEvent__debounce.200ms=\"@y\" ds-signals__ifmissing=\"@z\" ds-ignore>")]
    [InlineData("<p data-ds-x=\"1\" class=\"ds-card\" title='ds-shwo='>ds-shwo=\"1\"</p>")]
    [InlineData("@* <p ds-shwo> *@<!-- <p ds-shwo> -->")]
    [InlineData("<p title=\"@(\"<i ds-shwo>\")\">")]
    [InlineData("<p class=\"@(Model.Done ? \"a ds-shwo\" : null)\" ds-text=\"@S.Title\">")]
    [InlineData("@{ List<string> ds = []; var x = ds.Count < 5; }<")]
    [InlineData("<p ds-on-click=\"@Post($\"/a/{x[\"y\"]}\").When(Evt.Key == \"Enter\")\" ds-show=\"@(S.Count > 0)\">")]
    [InlineData("<a b=\"@")]
    [InlineData("<")]
    [InlineData("")]
    public async Task What_is_right_or_no_attribute_is_left_alone(string template) => Assert.Empty(await AnalyzeAsync(template));

    [Fact]
    public async Task Every_known_name_is_accepted()
    {
        var template = string.Concat(AttributeShapes.Whole.Concat(AttributeShapes.Keyed.Select(prefix => prefix + "x")).Select(name => $"<p {name}=\"1\"></p>\n"));

        Assert.Empty(await AnalyzeAsync(template));
    }

    [Fact]
    public async Task Components_and_other_files_are_left_alone() => Assert.Empty(await AnalyzeAsync("<p ds-shwo>", "Components/Row.razor"));

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string template, string path = "Slices/Item.cshtml") =>
        await TestCompilation.Create("")
            .WithAnalyzers([new AttributeNameAnalyzer()], new AnalyzerOptions([new TemplateFile(path, template)]))
            .GetAllDiagnosticsAsync(TestContext.Current.CancellationToken) is var all
            ? [.. all.Where(diagnostic => diagnostic.Id.StartsWith("DSR", StringComparison.Ordinal))]
            : [];

    private sealed class TemplateFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
