using Datastar.Razor.Tests.Attributes;

namespace Datastar.Razor.Tests.TagHelpers;

public sealed class DatastarTagHelperErrorTests
{
    [Theory]
    [InlineData("ds-on-myEvent", "ds-on-my-event__case.camel")]
    [InlineData("ds-class-isDone", "ds-class-is-done__case.camel")]
    [InlineData("ds-ignore-self", "ds-ignore__self")]
    public void The_same_attribute_twice_is_an_error_that_names_both(string first, string second)
    {
        var message = Assert.Throws<InvalidOperationException>(() => RunTagHelper.On((first, S.Open), (second, S.Open))).Message;

        Assert.Contains(first, message, StringComparison.Ordinal);
        Assert.Contains(second, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_attribute_of_the_same_name_is_an_error_that_names_both()
    {
        var message = Assert.Throws<InvalidOperationException>(() => RunTagHelper.On(("data-on:click", "$a"), ("ds-on-click", S.Open))).Message;

        Assert.Contains("data-on:click", message, StringComparison.Ordinal);
        Assert.Contains("ds-on-click", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_attribute_written_twice_is_an_error_though_Razor_binds_the_first_only() =>
        Assert.Throws<InvalidOperationException>(() => RunTagHelper.On(("ds-on-click", S.Open), ("ds-on-click", "$b")));

    [Fact]
    public void Other_modifiers_make_another_attribute() => Assert.Equal(
        "<p data-on:click__once=\"$open\" data-on:click=\"$open\"></p>", RunTagHelper.On(("ds-on-click__once", S.Open), ("ds-on-click", S.Open)));

    [Theory]
    [InlineData("ds-clas-done"), InlineData("ds-bind-title"), InlineData("ds-onclick"), InlineData("ds-x__y")]
    public void A_name_that_is_not_known_is_an_error_that_lists_those_there_are(string name)
    {
        var message = Assert.Throws<InvalidOperationException>(() => RunTagHelper.On((name, "$a"))).Message;

        Assert.StartsWith(name + " is not a Datastar attribute", message, StringComparison.Ordinal);
        Assert.Contains("ds-class", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_another_tag_helper_knows_is_left_to_it() => Assert.Equal("<p></p>", RunTagHelper.On(("ds-of-somebody-else", 7)));

    [Theory]
    [InlineData("ds-on", "data-on needs a key")]
    [InlineData("ds-on-", "data-on needs a key")]
    [InlineData("ds-on-click__prevnt", "data-on has no modifier __prevnt. It has: __once, __passive")]
    [InlineData("ds-show__once", "data-show has no modifiers")]
    [InlineData("ds-on-click__debounce", "takes a whole number of ms or s")]
    [InlineData("ds-on-click__debounce.1.5s", "takes a whole number of ms or s")]
    [InlineData("ds-on-click__debounce.leading.200ms", "takes a whole number of ms or s")]
    [InlineData("ds-on-click__debounce.200ms.trailing", "then leading or notrailing")]
    [InlineData("ds-on-intersect__threshold.150", "from 0 to 100")]
    [InlineData("ds-on-click__case.upper", "camel or kebab")]
    [InlineData("ds-on-click__once.now", "takes no argument")]
    [InlineData("ds-on-click__once__once", "given twice")]
    [InlineData("ds-on-click_", "ds-on-click_: a name that ends with an underscore")]
    public void A_name_that_the_client_would_misread_is_an_error_that_says_what_is_wanted(string name, string expected)
    {
        var message = Assert.Throws<ArgumentException>(() => RunTagHelper.On((name, S.Open.Once()))).Message;

        Assert.Contains(expected, message, StringComparison.Ordinal);
        Assert.Contains(name.Split("__")[0].TrimEnd('-')[3..5], message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_would_stop_the_client_is_an_error()
    {
        Assert.Throws<ArgumentException>(() => RunTagHelper.On(("ds-preserve-attr", " ")));
        Assert.Throws<ArgumentException>(() => RunTagHelper.On(("ds-signals", 7)));
        Assert.Throws<ArgumentException>(() => RunTagHelper.On(("ds-signals", new[] { 7 })));
    }

    [Fact]
    public void What_has_no_value_is_left_out_but_a_signal_is_set_to_null() => Assert.Equal(
        "<p data-signals:a=\"null\"></p>", RunTagHelper.On(("ds-show", null), ("ds-ignore", false), ("ds-signals", null), ("ds-signals-a", null)));
}
