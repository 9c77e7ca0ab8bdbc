using System.Globalization;
using System.Text;
using Datastar.Razor.Tests.Support;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>docs/expressions.md is made of the tables that the library is tested by. UPDATE_DOCS=1 in the environment writes it anew.</summary>
public sealed class ExpressionDocumentTests
{
    private static readonly (string Title, string File, string Table, TheoryData<DatastarExpression, string> Rows)[] Sections =
    [
        ("Requests", nameof(ActionTableTests), nameof(ActionTableTests.Requests), ActionTableTests.Requests),
        ("Options of requests", nameof(ActionTableTests), nameof(ActionTableTests.Options), ActionTableTests.Options),
        ("Statements and other actions", nameof(ActionTableTests), nameof(ActionTableTests.Statements), ActionTableTests.Statements),
        ("Comparisons", nameof(ExpressionTableTests), nameof(ExpressionTableTests.Comparisons), ExpressionTableTests.Comparisons),
        ("Logic and conditions", nameof(ExpressionTableTests), nameof(ExpressionTableTests.Logic), ExpressionTableTests.Logic),
        ("Arithmetic", nameof(ExpressionTableTests), nameof(ExpressionTableTests.Arithmetic), ExpressionTableTests.Arithmetic),
        ("Text", nameof(ExpressionTableTests), nameof(ExpressionTableTests.Text), ExpressionTableTests.Text),
        ("Members, lists, the element and the event", nameof(ExpressionTableTests), nameof(ExpressionTableTests.Members), ExpressionTableTests.Members),
    ];

    // Names that only the tests know.
    private static readonly string[] NotForReaders = ["Value(", "Five", "Hostile", "Color.", "(string?)null"];

    [Fact]
    public async Task The_document_says_what_the_library_emits()
    {
        var text = new StringBuilder("""
            # Expressions

            `S` stands for the signals of a page, such as `TodoSignals.Ref`; `Get`, `Post`, `Js`, … come from `@using static Datastar.Razor.Actions`.
            This page is generated from the tables that the library is tested by: `UPDATE_DOCS=1 dotnet test --project tests/Datastar.Razor.Tests`
            writes it anew, and a test fails when it is out of date.

            C# values enter as literals that can end neither a string, nor an attribute, nor a script. A wrong type does not compile. An expression is
            immutable: one that depends on nothing of the request belongs into a `static readonly` field. Modifiers (`.Debounce(200.Milliseconds())`)
            are in the list of [attributes](attributes.md#modifiers). Each row is run in a JavaScript engine: its value
            against C#'s own, its actions and their arguments against what they have to be.

            - **Numbers** of different types mix as in C#: `S.Total * S.Count` is a `decimal`, `S.Count > 2.5` compiles, `S.Total * S.Price` (`decimal * double`) does not.
              A number that may be null mixes with integers on its right; in other places write `S.Age.Or(0)`. The browser has doubles only: nothing overflows, decimals
              are rounded as doubles are, and integers are exact up to 9007199254740991. One beyond that is refused, in expressions, in `ds-signals` and in patches,
              since the page would hold another number: give it as text.
            - **Dates and times** compare as in C#, a `DateTime` without regard to its zone, a `DateTimeOffset` as a point in time, to the millisecond. What an input gives
              without seconds is the same time. Of the calendar (`AddDays`, `Year`, differences) the browser has its own: the build
              [says what to type](rules/DSR0492.md).
            - **Null**, missing and `''` are one: see [signals](signals.md#null). A list that is null has no items.
            - **Names** are JavaScript's where the two differ; for `Contains`, `Substring`, `Count`, `[0]`, `!S.Title` the build [says what to type](rules/DSR0492.md).


            """.ReplaceLineEndings("\n"));
        foreach (var (title, file, table, rows) in Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {title}\n\n| C# | JavaScript |\n| --- | --- |\n");
            foreach (var (code, javaScript) in (await SourcesAsync(file, table)).Zip(rows.Select(row => row.Data.Item2)))
            {
                if (!Array.Exists(NotForReaders, name => code.Contains(name, StringComparison.Ordinal)))
                    text.Append(CultureInfo.InvariantCulture, $"| {Cell(code)} | {Cell(javaScript)} |\n");
            }
            text.Append('\n');
        }

        await Repository.AssertDocumentAsync("expressions.md", text.ToString().TrimEnd() + "\n");
    }

    [Fact]
    public async Task Every_row_of_the_tables_is_found_in_their_source()
    {
        foreach (var (_, file, table, rows) in Sections)
            Assert.Equal(rows.Count, (await SourcesAsync(file, table)).Count);
    }

    private static async Task<List<string>> SourcesAsync(string file, string table)
    {
        var lines = await File.ReadAllLinesAsync(Repository.Path("tests", "Datastar.Razor.Tests", "Expressions", file + ".cs"));
        return
        [
            .. lines.SkipWhile(line => !line.EndsWith($"> {table} => new()", StringComparison.Ordinal))
                .TakeWhile(line => line != "    };")
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("{ ", StringComparison.Ordinal))
                .Select(line => line[2..Math.Max(line.LastIndexOf(", \"", StringComparison.Ordinal), line.LastIndexOf(", @\"", StringComparison.Ordinal))]),
        ];
    }

    private static string Cell(string code) => $"`{code.Replace("|", "\\|", StringComparison.Ordinal)}`";
}
