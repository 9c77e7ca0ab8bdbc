using Datastar.Razor.Expressions;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

public class ModifierTests
{
    private static readonly DatastarAction X = Get("/x");

    public static TheoryData<object, string> Written => new()
    {
        { X.Debounce(200.Milliseconds()), "__debounce.200ms" },
        { X.Debounce(2.Seconds(), leading: true), "__debounce.2s.leading" },
        { X.Debounce(1.Seconds(), leading: true, trailing: false), "__debounce.1s.leading.notrailing" },
        { X.Debounce(TimeSpan.FromSeconds(1.5)), "__debounce.1500ms" },
        { X.Debounce(TimeSpan.Zero), "__debounce.0ms" },
        { X.Debounce(1.Minutes()), "__debounce.60s" },
        { X.Throttle(1.Seconds()), "__throttle.1s" },
        { X.Throttle(1.Seconds(), leading: false, trailing: true), "__throttle.1s.noleading.trailing" },
        { X.Delay(500.Milliseconds()), "__delay.500ms" },
        { X.Once().Passive().Capture(), "__once__passive__capture" },
        { X.Prevent().Stop().Outside(), "__prevent__stop__outside" },
        { X.Window().Document().ViewTransition(), "__window__document__viewtransition" },
        { X.Exit().Half().Full(), "__exit__half__full" },
        { X.Threshold(25), "__threshold.25" },
        { X.Every(500.Milliseconds(), leading: true), "__duration.500ms.leading" },
        { X.Every(5.Seconds()), "__duration.5s" },
        { S.Open.Prop("checked"), "__prop.checked" },
        { S.Price.Prop("valueAsNumber"), "__prop.value-as-number" },
        { S.Title.Event("change", "blur"), "__event.change.blur" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_modifier_is_written_as_the_client_reads_it(object value, string modifiers) =>
        Assert.Equal(modifiers, Modifiers(value));

    internal static string Modifiers(object value) => string.Concat((value as ModifiedStatements)?.Modifiers ?? (value as BoundSignal)?.Modifiers ?? []);

    [Fact]
    public void An_expression_without_modifiers_has_none() => Assert.Empty(Modifiers(X));

    [Fact]
    public void A_modifier_leaves_the_original_alone()
    {
        var debounced = X.Debounce(200.Milliseconds());

        Assert.Empty(Modifiers(X));
        Assert.Equal("@get('/x')", X.ToString());
        Assert.Equal("__debounce.200ms", Modifiers(debounced));
    }

    [Fact]
    public void A_modifier_given_twice_replaces_the_earlier_one() =>
        Assert.Equal("__once__debounce.2s", Modifiers(X.Debounce(1.Seconds()).Once().Debounce(2.Seconds())));

    [Fact]
    public void A_duration_that_the_client_cannot_read_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => X.Debounce(TimeSpan.FromMilliseconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => X.Debounce(TimeSpan.FromMilliseconds(0.5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => X.Throttle(TimeSpan.FromTicks(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => X.Delay(TimeSpan.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => X.Every(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Get("/x", new() { RetryInterval = TimeSpan.FromTicks(1) }));
    }

    [Fact]
    public void An_argument_that_an_attribute_name_cannot_carry_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => X.Threshold(101));
        Assert.Throws<ArgumentOutOfRangeException>(() => X.Threshold(-1));
        Assert.Throws<ArgumentException>(() => S.Title.Event());
        Assert.Throws<ArgumentException>(() => S.Title.Event("a__b"));
        Assert.Throws<ArgumentException>(() => S.Title.Event("a b"));
        Assert.Throws<ArgumentException>(() => S.Title.Event("a\"onclick=\"x"));
        Assert.Throws<ArgumentException>(() => S.Title.Event("myEvent"));
        Assert.Throws<ArgumentException>(() => S.Title.Prop("a.b"));
        Assert.Throws<ArgumentException>(() => Ds.Animate("width", S.Price, new() { Ease = "" }));
    }

    [Fact]
    public void Text_for_a_plain_attribute_would_lose_modifiers_and_is_refused()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => X.Debounce(200.Milliseconds()).ToString());

        Assert.Contains("@attributes=\"@Ds.OnClick(", exception.Message, StringComparison.Ordinal);
        Assert.Contains("__debounce.200ms", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => S.Title.Once().ToString());
        Assert.Equal("@get('/x')", (string?)X);
    }
}
