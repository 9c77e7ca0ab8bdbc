using Datastar.Razor.Tests.Expressions;

namespace Datastar.Razor.Tests.Typed;

/// <summary>What the operations on lists leave in the page.</summary>
public sealed class ListOperationTests
{
    private static readonly Signal<List<string>> Tags = new("tags");
    private static readonly Signal<bool[]> Chosen = new("chosen");
    private static readonly Signal<IReadOnlyList<int?>> Numbers = new("numbers");

    [Theory]
    [InlineData("it's")]
    [InlineData("b;c")]
    [InlineData("</script>\"$n@get('/')")]
    [InlineData("")]
    public void An_item_is_added_and_taken_out_whatever_it_is(string item)
    {
        Assert.Equal($$"""["a",{{Json(item)}}]""", After("({tags: ['a']})", Tags.Add(item), "tags"));
        Assert.Equal("""["a"]""", After($"({{tags: ['a', {Json(item)}, {Json(item)}]}})", Tags.Remove(item), "tags"));
    }

    [Fact]
    public void A_list_that_is_empty_stays_a_list()
    {
        Assert.Equal("[]", After("({tags: []})", Tags.Remove("a"), "tags"));
        Assert.Equal("[]", After("({chosen: []})", Chosen.Fill(true), "chosen"));
        Assert.Equal("""["a"]""", After("({tags: []})", Tags.Add("a"), "tags"));
    }

    [Fact]
    public void A_list_that_is_null_is_empty()
    {
        using var browser = new Browser("({tags: '', chosen: ''})");

        Assert.False(Jint.JsValueExtensions.AsBoolean(browser.Evaluate(Tags.Any(tag => tag == ""))));
        Assert.True(Jint.JsValueExtensions.AsBoolean(browser.Evaluate(Chosen.All(chosen => chosen))));
        browser.Execute(Tags.Remove("a").Then(Tags.Add("a")).Then(Chosen.Fill(true)));
        Assert.Equal(("[\"a\"]", "[]"), (browser.Signal("tags"), browser.Signal("chosen")));
    }

    [Fact]
    public void A_list_of_what_may_be_null_is_compared_as_CSharp_does()
    {
        Assert.Equal("[1]", After("({numbers: [1, '', 2, '2']})", Numbers.Remove(2).Then(Numbers.Remove((int?)null)), "numbers"));
        Assert.Equal("""[5,5]""", After("({numbers: ['', 1]})", Numbers.Fill(5), "numbers"));
    }

    [Fact]
    public void Every_item_gets_the_value_and_the_list_is_another_one() =>
        Assert.Equal("[true,true]", After("({chosen: [false, true], all: true})", Chosen.Fill(new Signal<bool>("all")), "chosen"));

    [Fact]
    public void What_is_no_function_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => Tags.Any(null!));
        Assert.Throws<ArgumentNullException>(() => Tags.All(null!));
        Assert.Throws<ArgumentNullException>(() => Chosen.Fill(null!));
    }

    private static string? After(string signals, DatastarExpression action, string signal)
    {
        using var browser = new Browser(signals);
        browser.Execute(action);
        return browser.Signal(signal);
    }

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text, Relaxed);

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
