using CsCheck;

namespace Datastar.Razor.Tests.Attributes;

/// <summary>Whatever name the author gives, the client works with that name.</summary>
public sealed class NameTests
{
    private static readonly DatastarExpression<bool> True = new Signal<bool>("open");

    private static readonly Gen<string> Signal =
        Gen.String[Gen.Char["abcXYZ019_-"], 1, 8].Where(name => char.IsAsciiLetter(name[0]) && char.IsAsciiLetterOrDigit(name[^1])).List[1, 3].Select(parts => string.Join('.', parts));

    private static readonly Gen<char> Legal = Gen.Char["abcXYZ019_-.:"];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String[Legal, 1, 8],
        Gen.String[Gen.OneOf(Legal, Gen.Char["/='\"<>&@$[](){}`\\;éÉßİ\u2028!#%,~|^*?+ \t\n"], Gen.Char), 1, 8]);

    [Fact]
    public void The_names_of_signals_survive() => Signal.Sample(name =>
    {
        Assert.Equal([name], NamesOf(Ds.Signal(name, 1), "signals"));
        Assert.Equal([name], NamesOf(Ds.Computed(name, new Signal<int>("n")), "computed"));
    });

    [Fact]
    public void The_name_of_a_class_survives_whatever_is_in_it() => AnyText.Where(text => !HasLoneSurrogate(text)).Sample(name =>
        Assert.Equal([name], NamesOf(Ds.Class(name, Literal), "class")));

    [Fact]
    public void The_name_of_an_HTML_attribute_survives_whatever_is_in_it() => AnyText.Where(text => !HasLoneSurrogate(text)).Sample(name =>
        Assert.Equal([name], NamesOf(Ds.Attr(name, Literal), "attr")));

    [Fact]
    public void The_name_of_an_event_survives_or_is_refused() => AnyText.Sample(name =>
    {
        DatastarAttributes attributes;
        try
        {
            attributes = Ds.On(name, True);
        }
        catch (ArgumentException exception)
        {
            Assert.Contains("cannot carry the name", exception.Message, StringComparison.Ordinal);
            return;
        }
        Assert.Equal([name], NamesOf(attributes, "on"));
    });

    [Theory]
    [InlineData("click", "data-on:click")]
    [InlineData("my-event", "data-on:my-event")]
    [InlineData("myEvent", "data-on:my-event__case.camel")]
    [InlineData("MyEvent", "data-on:my-event__case.pascal")]
    [InlineData("myevent", "data-on:myevent")]
    [InlineData("htmx:afterSwap", "data-on:htmx:after-swap__case.camel")]
    [InlineData("my_event", "data-on:my_event")]
    public void An_event_is_written_as_an_expert_would(string name, string expected) => Assert.Equal($"{expected}=\"$open\"", Ds.On(name, True).ToString());

    [Theory]
    [InlineData("done", "data-class:done=\"$open\"")]
    [InlineData("text-blue-700", "data-class:text-blue-700=\"$open\"")]
    [InlineData("hover:underline", "data-class:hover:underline=\"$open\"")]
    [InlineData("isDone", "data-class:is-done__case.camel=\"$open\"")]
    [InlineData("card__title", "data-class=\"{'card__title': $open}\"")]
    [InlineData("w-1/2", "data-class=\"{'w-1/2': $open}\"")]
    [InlineData("block-isDone", "data-class=\"{'block-isDone': $open}\"")]
    [InlineData("a b", "data-class=\"{'a b': $open}\"")]
    public void A_class_is_written_as_an_expert_would(string name, string expected) => Assert.Equal(expected, Ds.Class(name, True).ToString());

    [Theory]
    [InlineData("foo", "data-signals:foo")]
    [InlineData("fooBar", "data-signals:foo-bar")]
    [InlineData("foo_bar", "data-signals:foo_bar")]
    [InlineData("user.firstName", "data-signals:user.first-name")]
    [InlineData("_local", "data-signals:_local")]
    [InlineData("FooBar", "data-signals:foo-bar__case.pascal")]
    [InlineData("foo-bar", "data-signals:foo-bar__case.kebab")]
    [InlineData("foo-1", "data-signals:foo-1")]
    public void A_signal_is_written_as_an_expert_would(string name, string expected) => Assert.Equal($"{expected}=\"1\"", Ds.Signal(name, 1).ToString());

    [Theory]
    [InlineData("a.b__c", "data-signals=\"{'a': {'b__c': 1}}\"")]
    [InlineData("fooBar-baz", "data-signals=\"{'fooBar-baz': 1}\"")]
    public void A_signal_that_no_key_can_carry_goes_into_an_object(string name, string expected) => Assert.Equal(expected, Ds.Signal(name, 1).ToString());

    [Theory]
    [InlineData("backgroundColor", "background-color")]
    [InlineData("background-color", "background-color")]
    [InlineData("WebkitLineClamp", "-webkit-line-clamp")]
    [InlineData("--gap", "--gap")]
    public void A_style_is_written_as_CSS_has_it(string name, string expected) => Assert.Equal($"data-style:{expected}=\"$open\"", Ds.Style(name, True).ToString());

    [Theory]
    [InlineData("--Gap"), InlineData("--a__b"), InlineData("a b"), InlineData("a=b")]
    public void A_style_that_the_client_cannot_be_given_is_refused(string name) => Assert.Throws<ArgumentException>(() => Ds.Style(name, True));

    [Fact]
    public void A_view_box_goes_into_an_object() => Assert.Equal("data-attr=\"{'viewBox': $open}\"", Ds.Attr("viewBox", True).ToString());

    [Fact]
    public void A_computed_signal_in_an_object_is_a_function() =>
        Assert.Equal("data-computed=\"{'a__b': () => $open}\"", Ds.Computed("a__b", True).ToString());

    [Fact]
    public void An_empty_name_is_refused()
    {
        Assert.Contains("data-on needs a key", Assert.Throws<ArgumentException>(() => Ds.On("", True)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Ds.Class("", True));
        Assert.Throws<ArgumentException>(() => Ds.Signal("", 1));
    }

    // Without signals, Jint can evaluate the object that the names are in.
    private static readonly DatastarExpression<bool> Literal = new("true");

    private static string[] NamesOf(DatastarAttributes attributes, string plugin)
    {
        var attribute = Assert.Single(ClientAttribute.ParseAll(attributes));
        Assert.Equal(plugin, attribute.Plugin);
        return (attribute with { Value = attribute.Value.Replace("$n", "1", StringComparison.Ordinal) }).Names;
    }

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar);
}
