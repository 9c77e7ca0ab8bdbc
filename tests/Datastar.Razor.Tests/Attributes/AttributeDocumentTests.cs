using System.Globalization;
using System.Text;
using Datastar.Razor.Attributes;
using Datastar.Razor.Tests.Support;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>docs/attributes.md is made of the library's catalogue and of what the library emits. UPDATE_DOCS=1 in the environment writes it anew.</summary>
public sealed class AttributeDocumentTests
{
    private const string Template = "tests/Datastar.Razor.Tests/TagHelpers/Slices/Documented.cshtml";

    [Fact]
    public async Task The_document_says_what_the_library_emits() => await Repository.AssertDocumentAsync("attributes.md", Write(await RowsAsync()));

    [Fact]
    public async Task A_template_and_Ds_emit_the_same() =>
        Assert.Equal(Documented.Samples.Select(sample => sample.Emitted.ToString()), (await RowsAsync()).Select(row => row.Html));

    [Fact]
    public void Every_attribute_is_in_the_document() =>
        Assert.Equal(AttributeCatalogue.All.Select(row => row.Name).Order(), Documented.Samples.Select(sample => sample.Attribute).Distinct().Order());

    private static async Task<(string Attribute, string Template, string Code, string Html)[]> RowsAsync()
    {
        var templates = Elements(await File.ReadAllTextAsync(Repository.Path(Template)));
        var emitted = Elements(await Render.FragmentAsync(TagHelpers.Slices.Documented.Create()));
        Assert.Equal(Documented.Samples.Length, templates.Length);
        return [.. Documented.Samples.Select((sample, i) => (sample.Attribute, templates[i], sample.Code, emitted[i]))];
    }

    private static string[] Elements(string html) => [.. html.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()[3..^5])];

    private static string Write((string Attribute, string Template, string Code, string Html)[] rows)
    {
        var text = new StringBuilder("""
            # Attributes

            Every attribute of the Datastar client, how to write it in a template (slices, MVC views, Razor Pages) or with `Ds` (any .cshtml,
            `@attributes` in .razor), and the HTML that comes out. This page is generated from the library's own catalogue by its tests:
            `UPDATE_DOCS=1 dotnet test --project tests/Datastar.Razor.Tests` writes it anew, and a test fails when it is out of date.

            Modifiers belong to the expression (`Get("/x").Debounce(200.Milliseconds())`) or stand in the name
            (`ds-on-click__debounce.200ms`); one that the attribute does not have is an error that lists those it has. Names keep their
            upper case; a name that no HTML attribute can carry goes into an object. Several `ds-class-…` of that kind become one object.
            An attribute whose value is `null` is left out, one that is written twice is an error. `ds-attributes="@set"` puts what `Ds` has
            built at its place among the others.


            """.ReplaceLineEndings("\n"));
        foreach (var definition in AttributeCatalogue.All)
            Write(text, definition, rows.Where(row => row.Attribute == definition.Name));
        WriteModifiers(text);
        return text.ToString().TrimEnd() + "\n";
    }

    private static void Write(StringBuilder text, AttributeDefinition definition, IEnumerable<(string Attribute, string Template, string Code, string Html)> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"## [data-{definition.Name}](https://data-star.dev/reference/attributes#data-{definition.Name})\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{(definition.Pro ? "Pro. " : "")}{AttributeMeanings.Of(definition)}.");
        if (definition.Modifiers.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $" Modifiers: {string.Join(", ", definition.Modifiers.Select(Describe))}.");
        text.Append("\n\n| in a template | with `Ds` | HTML |\n| --- | --- | --- |\n");
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"| {Code(row.Template)} | {Code(row.Code)} | {Code(row.Html)} |\n");
        text.Append('\n');
    }

    private static void WriteModifiers(StringBuilder text)
    {
        text.Append("## Modifiers\n\n| C# | name of the attribute |\n| --- | --- |\n");
        foreach (var (modifier, _, code) in TypedModifiers.All)
            text.Append(CultureInfo.InvariantCulture, $"| {Code(code)} | `__{modifier}` |\n");
    }

    private static string Describe(ModifierDefinition modifier) => $"`__{modifier.Name}` ({AttributeMeanings.Of(modifier)})";

    private static string Code(string code) => $"`{code.Replace("|", "\\|", StringComparison.Ordinal)}`";
}
