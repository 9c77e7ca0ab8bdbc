using System.Globalization;
using CsCheck;
using Datastar.Razor.Tests.Expressions;
using Jint;

namespace Datastar.Razor.Tests.Nulls;

/// <summary>Operators over what may be null have the value in a JavaScript engine that C#'s lifted operators have, however the signal holds null and its number.</summary>
public sealed class NullOperatorTests
{
    private static readonly Signal<int?> A = new("a");
    private static readonly Signal<int?> B = new("b");
    private static readonly Signal<DateOnly?> Day = new("day");
    private static readonly Signal<DateOnly?> Other = new("other");
    private static readonly Signal<bool?> Agreed = new("agreed");
    private static readonly Signal<TodoFilter?> Filter = new("filter");
    private static readonly Signal<string?> Name = new("name");

    private static readonly Gen<int?> Numbers = Gen.OneOf(Gen.Const((int?)null), Gen.Int[-3, 3].Select(number => (int?)number), Gen.Int[-1000, 1000].Select(number => (int?)number));

    private static string Text(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    /// <summary>How a signal may hold a number or null.</summary>
    private static Gen<string> Held(int? value) => value is null
        ? Gen.OneOf(Gen.Const("''"), Gen.Const("null"), Gen.Const("undefined"))
        : Gen.OneOf(Gen.Const(Text(value)), Gen.Const($"'{Text(value)}'"));

    private static readonly Gen<((int? A, int? B) Values, string Signals)> Any =
        from a in Numbers
        from b in Numbers
        from heldA in Held(a)
        from heldB in Held(b)
        select ((a, b), $"({{a: {heldA}, b: {heldB}}})");

    [Fact]
    public void Comparisons_are_lifted() => Any.Sample(sample =>
    {
        var (a, b) = sample.Values;
        using var browser = new Browser(sample.Signals);
        (DatastarExpression, bool)[] comparisons =
        [
            (A < B, a < b), (A > B, a > b), (A <= B, a <= b), (A >= B, a >= b), (A == B, a == b), (A != B, a != b),
            (A < 1, a < 1), (2 >= A, 2 >= a), (A == 0, a == 0), (A != 0, a != 0), (A.IsNull, a is null), (!A.IsNull, a is not null),
            (A + 1 > B * 2, a + 1 > b * 2), (A + B == null, a + b == null), ((A + 1).IsNull, (a + 1) is null), (A == null, a == null), (B != null, b != null),
        ];
        foreach (var (expression, value) in comparisons)
            Assert.True(browser.Evaluate(expression).AsBoolean() == value, $"{expression} with {sample.Signals} is not {value}");
    }, iter: 300);

    [Fact]
    public void Arithmetic_is_lifted_and_null_is_shown_as_nothing() => Any.Sample(sample =>
    {
        var (a, b) = sample.Values;
        using var browser = new Browser(sample.Signals);
        (DatastarExpression, int?)[] sums =
        [
            (A + 1, a + 1), (1 - A, 1 - a), (A + B, a + b), (A - B, a - b), (A * B, a * b), (A % 7, a % 7), (A / 2, a / 2), (-A, -a), ((A + 1) * (B - 2), (a + 1) * (b - 2)),
            (-(A + B) - A * 3, -(a + b) - a * 3), (A.Or(5), a ?? 5), (A.Or(B), a ?? b), (A.Or(5) + 1, (a ?? 5) + 1), ((A + B).Or(7), (a + b) ?? 7),
        ];
        foreach (var (expression, value) in sums)
        {
            // What is shown; a value that is passed on as it is may be text.
            var shown = browser.Evaluate(Actions.Template($"{expression}")).AsString();
            Assert.True(shown is "null" or "undefined" ? value is null : shown == Text(value), $"{expression} with {sample.Signals} is {shown} and not {value}");
        }
    }, iter: 300);

    [Theory]
    [InlineData("'2026-01-02'", true, false)]
    [InlineData("''", false, true)]
    [InlineData("null", false, true)]
    [InlineData("undefined", false, true)]
    public void Dates_that_may_be_null_are_compared(string held, bool isThatDay, bool isNull)
    {
        using var browser = new Browser($"({{day: {held}, other: ''}})");
        var date = new DateOnly(2026, 1, 2);

        Assert.Equal(isThatDay, browser.Evaluate(Day == date).AsBoolean());
        Assert.Equal(!isThatDay, browser.Evaluate(Day != date).AsBoolean());
        Assert.Equal(isNull, browser.Evaluate(Day == Other).AsBoolean());
        Assert.Equal(isNull, browser.Evaluate(Day.IsNull).AsBoolean());
        Assert.Equal(isNull ? "2000-01-01" : "2026-01-02", browser.Evaluate(Day.Or(new DateOnly(2000, 1, 1))).AsString());
        Assert.Equal(isNull, browser.Evaluate(Day == null).AsBoolean());
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("'true'", true)]
    [InlineData("false", false)]
    [InlineData("'false'", false)]
    [InlineData("''", null)]
    [InlineData("null", null)]
    public void Truth_that_may_be_null_is_compared(string held, bool? value)
    {
        using var browser = new Browser($"({{agreed: {held}}})");

        Assert.Equal(value == true, browser.Evaluate(Agreed == true).AsBoolean());
        Assert.Equal(value == false, browser.Evaluate(Agreed == false).AsBoolean());
        Assert.Equal(value != true, browser.Evaluate(Agreed != true).AsBoolean());
        Assert.Equal(value ?? true, browser.Evaluate(Agreed.Or(true)).AsBoolean());
        Assert.Equal(value ?? false, browser.Evaluate(Agreed.Or(false)).AsBoolean());
        Assert.Equal(value is null, browser.Evaluate(Agreed == null).AsBoolean());
    }

    [Theory]
    [InlineData("1", TodoFilter.Active)]
    [InlineData("'1'", TodoFilter.Active)]
    [InlineData("0", TodoFilter.All)]
    [InlineData("''", null)]
    public void An_enum_that_may_be_null_is_compared(string held, TodoFilter? value)
    {
        using var browser = new Browser($"({{filter: {held}}})");

        Assert.Equal(value == TodoFilter.Active, browser.Evaluate(Filter == TodoFilter.Active).AsBoolean());
        Assert.Equal(value == TodoFilter.All, browser.Evaluate(Filter == TodoFilter.All).AsBoolean());
        Assert.Equal(value is null, browser.Evaluate(Filter.IsNull).AsBoolean());
        Assert.Equal((value ?? TodoFilter.Active) == TodoFilter.Active, browser.Evaluate(Filter.Or(TodoFilter.Active) == TodoFilter.Active).AsBoolean());
    }

    [Theory]
    [InlineData("''", "nobody")]
    [InlineData("null", "nobody")]
    [InlineData("'0'", "0")]
    public void Text_that_is_missing_or_empty_is_replaced(string held, string shown)
    {
        using var browser = new Browser($"({{name: {held}}})");

        Assert.Equal(shown, browser.Evaluate(Name.Or("nobody")).AsString());
        Assert.Equal(shown == "nobody", browser.Evaluate(Name == null).AsBoolean());
    }
}
