using System.Globalization;
using CsCheck;
using Jint;
using Jint.Native;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>Each row of docs/expressions.md that has a value has it in a JavaScript engine as C# has it, over random pages.</summary>
public sealed class SameValueTests
{
    private static readonly (TheoryData<DatastarExpression, string> Rows, Dictionary<string, Func<PageValues, object?>> Values)[] Tables =
    [
        (ExpressionTableTests.Comparisons, SameValues.Comparisons),
        (ExpressionTableTests.Logic, SameValues.Logic),
        (ExpressionTableTests.Arithmetic, SameValues.Arithmetic),
        (ExpressionTableTests.Text, SameValues.Text),
        (ExpressionTableTests.Members, SameValues.Members),
    ];

    private static readonly List<(DatastarExpression Action, string JavaScript)> Requests = [.. ActionTableTests.Requests.Concat(ActionTableTests.Options).Select(row => row.Data)];

    // Objects of functions for data-computed.
    private static readonly string[] NoValues = ["{total: () => $total * $count}", "{user: {name: () => $title.trim()}}"];

    [Fact]
    public void Every_row_has_its_value_in_CSharp()
    {
        foreach (var (rows, values) in Tables)
            Assert.Equal(rows.Select(row => row.Data.Item2).Except(NoValues).Order(), values.Keys.Order());
    }

    [Fact]
    public Task Every_row_has_the_same_value_in_JavaScript() => PageGenerator.Any.SampleSeededAsync(seed: 41, count: 300, page =>
    {
        using var browser = new Browser(page.ToSignals());
        foreach (var (rows, values) in Tables)
        {
            foreach (var (expression, javaScript) in rows.Select(row => row.Data))
            {
                if (values.TryGetValue(javaScript, out var value) && TryCompute(value, page, out var expected))
                    AssertSame(expected, browser.Evaluate(expression), javaScript, page);
            }
        }
    });

    [Fact]
    public void Every_statement_has_its_effect_in_CSharp() => Assert.Equal(ActionTableTests.Statements.Select(row => row.Data.Item2).Distinct().Order(), StatementEffects.Rows.Keys.Order());

    [Fact]
    public Task Every_statement_has_the_same_effect_in_JavaScript() => PageGenerator.Any.SampleSeededAsync(seed: 42, count: 30, page =>
    {
        foreach (var (action, javaScript) in ActionTableTests.Statements.Select(row => row.Data))
        {
            using var browser = new Browser(page.ToSignals());
            var (calls, effect) = (browser.Execute(action), StatementEffects.Rows[javaScript](page));
            Assert.True(StatementEffects.IsSame(effect.Calls, calls), $"{javaScript} calls {calls} in {page.ToSignals()}");
            foreach (var (signal, value) in effect.Signals)
                Assert.True(StatementEffects.IsSame(value, browser.Signal(signal)), $"{javaScript} leaves {signal} as {browser.Signal(signal)} in {page.ToSignals()}");
        }
    });

    [Fact]
    public void Every_request_has_what_it_sends_in_CSharp() => Assert.Equal(Requests.Select(row => row.JavaScript).Distinct().Order(), RequestEffects.Rows.Keys.Order());

    [Fact]
    public Task Every_request_sends_the_same_in_JavaScript() => PageGenerator.Any.SampleSeededAsync(seed: 43, count: 30, page =>
    {
        foreach (var (action, javaScript) in Requests)
        {
            using var browser = new Browser(page.ToSignals());
            var calls = browser.Execute(action);
            Assert.True(StatementEffects.IsSame(new[] { RequestEffects.Rows[javaScript](page) }, calls), $"{javaScript} calls {calls} in {page.ToSignals()}");
        }
    });

    [Fact]
    public void An_integer_that_the_page_would_round_is_refused()
    {
        var page = new PageValues { Id = 9007199254740993 };

        Assert.Contains("9007199254740993", Assert.Throws<ArgumentOutOfRangeException>(page.ToSignals).Message, StringComparison.Ordinal);
        Assert.Contains("as a string", Assert.Throws<ArgumentOutOfRangeException>(() => S.Id == page.Id).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9007199254740991)]
    [InlineData(-9007199254740992)]
    [InlineData(1L << 60)]
    public void An_integer_that_the_page_holds_exactly_is_not(long id) => Assert.Contains(id.ToString(CultureInfo.InvariantCulture), new PageValues { Id = id }.ToSignals(), StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-01-02T09:30", true)]
    [InlineData("2026-01-02T09:30:00", true)]
    [InlineData("2026-01-02T09:30:00Z", true)]
    [InlineData("2026-01-02T09:30:00+02:00", true)]
    [InlineData("2026-01-02T09:30:00.5", false)]
    [InlineData("2026-01-02T09:31", false)]
    [InlineData("", false)]
    public void A_time_that_an_input_gives_without_seconds_is_the_same_time(string held, bool isSame)
    {
        using var browser = new Browser($"({{at: '{held}', ended: '{held}', opens: '{held.Split('T')[^1]}'}})");
        var time = new DateTime(2026, 1, 2, 9, 30, 0);

        Assert.Equal(isSame, browser.Evaluate(S.Ended == time).AsBoolean());
        Assert.Equal(isSame, browser.Evaluate(S.Ended >= time && S.Ended <= time).AsBoolean());
        Assert.Equal(isSame, browser.Evaluate(S.At >= time && S.At <= time).AsBoolean());
        if (held.Length is 16 or 19)
            Assert.Equal(isSame, browser.Evaluate(S.Opens == new TimeOnly(9, 30)).AsBoolean());
    }

    [Theory]
    [InlineData("''")]
    [InlineData("null")]
    [InlineData("undefined")]
    public void What_is_null_is_neither_less_nor_more_than_anything(string held)
    {
        using var browser = new Browser($"({{age: {held}, due: {held}, ended: {held}, limit: {held}, discount: {held}, count: -5}})");
        DatastarExpression<bool>[] comparisons =
        [
            S.Age > -9, S.Age < 9, S.Age > S.Count, S.Age < 2.5, S.Due < DateOnly.MaxValue, S.Due >= DateOnly.MinValue, S.Ended < DateTime.MaxValue, S.Ended > DateTime.MinValue,
            S.Limit < TimeSpan.MaxValue, S.Limit > TimeSpan.MinValue, S.Discount <= S.Count, S.Discount * S.Count < 1, S.Age + S.Count > -100, S.Age > (int?)null, (int?)null > S.Size,
        ];

        foreach (var comparison in comparisons)
            Assert.False(browser.Evaluate(comparison).AsBoolean(), comparison.ToString());
        Assert.True(browser.Evaluate(S.Ended == new Signal<DateTime?>("ended")).AsBoolean());
        Assert.True(browser.Evaluate(S.Limit == new Signal<TimeSpan?>("limit")).AsBoolean());
        Assert.True(browser.Evaluate((S.Age + (int?)null).IsNull).AsBoolean());
    }

    [Fact]
    public void What_has_no_order_in_the_browser_says_so() =>
        Assert.Contains("System.Text.Rune", Assert.Throws<NotSupportedException>(() => new Signal<System.Text.Rune>("r") < new System.Text.Rune('a')).Message, StringComparison.Ordinal);

    // What throws in C# has no value to compare with.
    private static bool TryCompute(Func<PageValues, object?> compute, PageValues page, out object? value)
    {
        try
        {
            value = compute(page);
            return true;
        }
        catch (Exception exception) when (exception is DivideByZeroException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            value = null;
            return false;
        }
    }

    private static void AssertSame(object? expected, JsValue actual, string javaScript, PageValues page)
    {
        var isSame = expected switch
        {
            null => actual.IsNull() || actual.IsUndefined() || actual.ToString().Length == 0,
            bool truth => actual.IsBoolean() && actual.AsBoolean() == truth,
            string text => actual.IsString() && actual.AsString() == text,
            _ => actual.IsNumber() && IsNear(Convert.ToDouble(expected, CultureInfo.InvariantCulture), actual.AsNumber()),
        };
        Assert.True(isSame, $"{javaScript} is {actual} and not {expected} in {page} {page.ToSignals()}");
    }

    // Decimals are doubles in the browser.
    private static bool IsNear(double expected, double actual) =>
        expected.Equals(actual) || expected == actual || Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Max(Math.Abs(expected), Math.Abs(actual)));
}
