using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

public partial class LiteralTests
{
    public static TheoryData<DatastarExpression, string> Literals => new()
    {
        { Value(true), "true" },
        { Value(0), "0" },
        { Value(int.MinValue), "-2147483648" },
        { Value((byte)255), "255" },
        { Value((uint)5), "5" },
        { Value(9007199254740991), "9007199254740991" },
        { Value(-9007199254740991), "-9007199254740991" },
        { Value(5ul), "5" },
        { Value((BigInteger)5), "5" },
        { Value(0.1), "0.1" },
        { Value(1e21), "1E+21" },
        { Value(-0.0), "-0" },
        { Value(0.1f), "0.1" },
        { Value(1.50m), "1.50" },
        { Value('\''), @"'\''" },
        { Value((string?)null), "''" },
        { Value((int?)null), "''" },
        { Value((int?)5), "5" },
        { Value((object)"x"), "'x'" },
        { Value((object)5L), "5" },
        { Value(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")), "'0f8fad5b-d9cb-469f-a165-70867728950e'" },
        { Value(new DateTime(2026, 1, 2, 3, 4, 5, 120, DateTimeKind.Utc)), "'2026-01-02T03:04:05.12Z'" },
        { Value(new DateTime(2026, 1, 2)), "'2026-01-02T00:00:00'" },
        { Value(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))), "'2026-01-02T03:04:05+02:00'" },
        { Value(new DateOnly(2026, 1, 2)), "'2026-01-02'" },
        { Value(new TimeOnly(3, 4, 5)), "'03:04:05'" },
        { Value(TimeSpan.FromMinutes(90)), "'01:30:00'" },
        { Value(new Uri("/it's", UriKind.Relative)), @"'/it\'s'" },
        { Value(TodoFilter.Active), "1" },
        { Value((TodoFilter?)TodoFilter.Active), "1" },
        { Value((object)TodoFilter.Active), "1" },
        { Value(Color.Blue), @"'it\'s <blue>'" },
        { Value((Color?)Color.Blue), @"'it\'s <blue>'" },
        { Value((object)Color.Red), "'Red'" },
        { Value(new[] { 1, 2 }), "[1, 2]" },
        { Value(Array.Empty<int>()), "[]" },
        { Value(new[] { new Point(1, "a"), null }), "[{x: 1, label: 'a'}, null]" },
        { Value(new { a = new { }, b = Array.Empty<object>(), c = true, d = 1.5, Color = Color.Red }), "{a: {}, b: [], c: true, d: 1.5, color: 'Red'}" },
        { Value(new Dictionary<string, object?> { ["a b"] = 1, ["$x"] = null, ["1"] = "</script>", ["é"] = "<!--" }), @"{'a b': 1, '\u0024x': null, '1': '\u003c/script>', 'é': '\u003c!--'}" },
        { Value(JsonDocument.Parse("""{"a": [1, {"b": null}]}""").RootElement), "{a: [1, {b: null}]}" },
        { Value(new Point(1, "a"), Json.Default.Point), "{X: 1, Label: 'a'}" },
        { S.User.Set(Value<object>(new Point(1, "a"))), "$user = {x: 1, label: 'a'}" },
        { Value(new Point(1, "a")) == Value(new Point(1, "a")), "({x: 1, label: 'a'}) === ({x: 1, label: 'a'})" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_value_is_written_as_JSON_has_it(DatastarExpression literal, string javaScript) => Assert.Equal(javaScript, literal.ToString());

    [Fact]
    public void An_expression_where_any_object_is_asked_for_is_no_literal()
    {
        Assert.Equal("$user = $title", S.User.Set(S.Title).ToString());
        Assert.Equal("$user = $count + 1", S.User.Set(S.Count + 1).ToString());
    }

    [Fact]
    public void A_date_is_written_as_the_serializer_writes_it()
    {
        foreach (var time in new[] { new DateTime(1, DateTimeKind.Utc), DateTime.MaxValue, new DateTime(2026, 6, 1, 12, 0, 0, 1, DateTimeKind.Unspecified) })
            Assert.Equal(JsonSerializer.Serialize(time).Trim('"'), Value(time).ToString().Trim('\''));
        foreach (var time in new[] { new TimeOnly(1), TimeOnly.MaxValue, new TimeOnly(3, 4) })
            Assert.Equal(JsonSerializer.Serialize(time).Trim('"'), Value(time).ToString().Trim('\''));
        foreach (var span in new[] { TimeSpan.Zero, TimeSpan.MaxValue, TimeSpan.FromMilliseconds(-1.5) })
            Assert.Equal(JsonSerializer.Serialize(span).Trim('"'), Value(span).ToString().Trim('\''));
    }

    [Fact]
    public void Literals_do_not_follow_the_culture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal("-1.5", Value(-1.5).ToString());
            Assert.Equal("-1", Value(-1).ToString());
            Assert.Equal("-1.5", Value(-1.5m).ToString());
            Assert.Equal("@get('/-1/-1.5')", Get($"/{-1}/{-1.5}").ToString());
            Assert.Equal("__debounce.1500ms", ModifierTests.Modifiers(Get("/x").Debounce(TimeSpan.FromSeconds(1.5))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_number_that_the_browser_would_change_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Value(9007199254740992));
        Assert.Throws<ArgumentOutOfRangeException>(() => Value(long.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Value(ulong.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Value(BigInteger.Pow(10, 30)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Value((Int128)long.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => Value(new { id = long.MaxValue }).ToString());
        Assert.Throws<ArgumentException>(() => Value(double.NaN));
        Assert.Throws<ArgumentException>(() => Value(float.NegativeInfinity));
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => S.Id == long.MaxValue);
        Assert.Contains("as a string", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user.name", "$user.name")]
    [InlineData("_a1", "$_a1")]
    [InlineData("m-x", "$m-x")]
    [InlineData("größe", "$['größe']")]
    [InlineData("a.x y", "$['a']['x y']")]
    [InlineData("a--b", "$['a--b']")]
    [InlineData("a-", "$['a-']")]
    [InlineData("x'];alert(1)//", @"$['x\']\u003balert(1)//']")]
    public void A_signal_is_reached_by_whatever_name_it_has(string path, string javaScript) =>
        Assert.Equal(javaScript, new Signal<int>(path).ToString());

    [Fact]
    public void A_path_that_names_no_signal_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new Signal<int>(""));
        Assert.Throws<ArgumentException>(() => new Signal<int>("$a"));
        Assert.Throws<ArgumentException>(() => new Signal<int>("a..b"));
        Assert.Throws<ArgumentException>(() => new Signal<int>(".a"));
    }

    [JsonSerializable(typeof(Point))]
    private sealed partial class Json : JsonSerializerContext;
}
