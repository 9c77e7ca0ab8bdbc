using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Expressions;

public class ModifierTests
{
    private static readonly DatastarAction X = Get("/x");

    public static TheoryData<DatastarExpression, string> Written => new()
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
        { X.Case(Casing.Camel), "__case.camel" },
        { X.Case(Casing.Kebab), "__case.kebab" },
        { X.Case(Casing.Snake), "__case.snake" },
        { X.Case(Casing.Pascal), "__case.pascal" },
        { X.Exit().Half().Full(), "__exit__half__full" },
        { X.Threshold(25), "__threshold.25" },
        { X.Every(500.Milliseconds(), leading: true), "__duration.500ms.leading" },
        { X.Every(5.Seconds()), "__duration.5s" },
        { S.Open.Prop("checked"), "__prop.checked" },
        { S.Price.Prop("valueAsNumber"), "__prop.value-as-number" },
        { S.Title.Event("change", "blur"), "__event.change.blur" },
        { S.Title.IfMissing(), "__ifmissing" },
        { new SignalFilter().Terse(), "__terse" },
        { new SignalFilter("^a").Session(), "__session" },
        { new SignalFilter().Filter().History(), "__filter__history" },
        { S.Price.Duration(500.Milliseconds()).Ease("ease-in").Loop().PingPong(), "__duration.500ms__ease.ease-in__loop__pingpong" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_modifier_is_written_as_the_client_reads_it(DatastarExpression expression, string modifiers) =>
        Assert.Equal(modifiers, string.Concat(expression.Modifiers));

    [Fact]
    public void An_expression_without_modifiers_has_none() => Assert.Empty(X.Modifiers);

    [Fact]
    public void A_modifier_leaves_the_original_alone()
    {
        var debounced = X.Debounce(200.Milliseconds());

        Assert.Empty(X.Modifiers);
        Assert.Equal("@get('/x')", debounced.Code);
    }

    [Fact]
    public void A_modifier_given_twice_replaces_the_earlier_one() =>
        Assert.Equal("__once__debounce.2s", string.Concat(X.Debounce(1.Seconds()).Once().Debounce(2.Seconds()).Modifiers));

    [Fact]
    public void The_static_type_stays()
    {
        Signal<string> signal = S.Title.Event("change").Prop("value");
        DatastarExpression<bool> condition = (S.Open && S.Busy).Debounce(1.Seconds());
        SignalFilter filter = new SignalFilter("^a").Terse();

        Assert.Equal("title", signal.Path);
        Assert.Equal("$open && $_busy", condition.Code);
        Assert.Equal("{include: /^a/}", filter.Code);
    }

    [Fact]
    public void Modifiers_of_the_parts_belong_to_the_whole()
    {
        Assert.Equal("__once", string.Concat(X.Once().When(S.Open).Modifiers));
        Assert.Equal("__once__stop", string.Concat(X.Once().Then(Get("/y").Stop()).Modifiers));
        Assert.Equal("__once", string.Concat((S.Open.Once() && S.Busy).Modifiers));
        Assert.Equal("__once", string.Concat(S.Title.Once().Trim().Modifiers));
        Assert.Equal("__once__stop__prevent", string.Concat(S.Open.Once().Then(X.Stop(), X.Prevent()).Modifiers));
    }

    [Fact]
    public void Parts_that_disagree_on_a_modifier_are_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => X.Debounce(1.Seconds()).Then(X.Debounce(2.Seconds())));

        Assert.Contains("__debounce.1s and __debounce.2s", exception.Message, StringComparison.Ordinal);
        Assert.Equal("__debounce.1s", string.Concat(X.Debounce(1.Seconds()).Then(X.Debounce(1.Seconds())).Modifiers));
    }

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
        Assert.Throws<ArgumentOutOfRangeException>(() => X.Case((Casing)9));
        Assert.Throws<ArgumentException>(() => S.Title.Event());
        Assert.Throws<ArgumentException>(() => S.Title.Event("a__b"));
        Assert.Throws<ArgumentException>(() => S.Title.Event("a b"));
        Assert.Throws<ArgumentException>(() => S.Title.Event("a\"onclick=\"x"));
        Assert.Throws<ArgumentException>(() => S.Title.Event("myEvent"));
        Assert.Throws<ArgumentException>(() => S.Title.Prop("a.b"));
        Assert.Throws<ArgumentException>(() => S.Price.Ease(""));
    }

    [Fact]
    public void Text_for_a_plain_attribute_would_lose_modifiers_and_is_refused()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => { string? _ = X.Debounce(200.Milliseconds()); });

        Assert.Contains("@attributes=\"@Ds.OnClick(", exception.Message, StringComparison.Ordinal);
        Assert.Contains("__debounce.200ms", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => S.Title.Once().ToString());
        Assert.Equal("@get('/x')", (string?)X);
    }
}
