using System.Text.Json;
using AngleSharp.Html.Parser;
using CsCheck;
using Datastar.Razor.Tests.TagHelpers;
using Jint;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using static Datastar.Razor.Actions;

namespace Datastar.Razor.Tests.Attributes;

public sealed class ValueTests
{
    private static readonly Gen<string> Hostile = Gen.String[Gen.OneOf(Gen.Char["\"'<>&\\@$;/`(){}ab1 \r\n\t\u2028"], Gen.Char)]
        .Where(text => !text.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar));

    [Fact]
    public void A_count_is_that_of_what_is_enumerated()
    {
        var attributes = Ds.Attr("viewBox", S.Title).Attr("preserveAspectRatio", S.Title).Show(S.Open);

        var list = new List<KeyValuePair<string, object>>(attributes);

        Assert.Equal(2, attributes.Count);
        Assert.Equal(["data-attr", "data-show"], list.Select(pair => pair.Key));
        Assert.Equal(2, attributes.ToDictionary(pair => pair.Key, pair => pair.Value).Count);
    }

    [Theory]
    [InlineData("x;alert(1)", "$errors?.['x\\u003balert(1)']", "$['errors']['x\\u003balert(1)']", "'^(errors\\\\.)?x\\\\\\u003balert\\\\(1\\\\)(\\\\.|$)'")]
    [InlineData("user-name", "$errors?.['user-name']", "$errors.user-name", @"/^(errors\.)?user\-name(\.|$)/")]
    [InlineData("items.0.title", "$errors?.items?.['0']?.title", "$errors.items.0.title", @"/^(errors\.)?items\.0\.title(\.|$)/")]
    [InlineData("user.name", "$errors?.user?.name", "$errors.user.name", @"/^(errors\.)?user\.name(\.|$)/")]
    public void The_message_of_a_signal_is_found_by_its_path_which_is_no_code(string path, string code, string assigned, string changes)
    {
        var attributes = Ds.ErrorFor(new Signal<string>(path));

        Assert.Equal($"{code} ?? ''", attributes["data-text"].ToString());
        Assert.Equal(code, attributes["data-show"].ToString());
        Assert.Equal($"{code} && !patch.errors && ({assigned} = '')", attributes["data-on-signal-patch"].ToString());
        Assert.Equal($"{{include: {changes}}}", attributes["data-on-signal-patch-filter"].ToString());
    }

    [Fact]
    public void The_message_about_a_form_as_a_whole_stands_beside_those_of_its_fields() =>
        Assert.Equal("data-text=\"$errors?.summary ?? ''\" data-show=\"$errors?.summary\"", Ds.ErrorSummary().ToString());

    [Fact]
    public void A_signal_that_is_bound_in_a_way_of_its_own_has_the_message_of_the_signal() =>
        Assert.Equal(Ds.ErrorFor(S.Open).ToString(), Ds.ErrorFor(S.Open.Prop("checked")).ToString());

    [Theory]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    [InlineData("prototype")]
    public void A_key_that_reaches_into_a_prototype_is_refused_by_its_name(string key)
    {
        var values = new Dictionary<string, object> { ["a"] = new Dictionary<string, int> { [key] = 1 } };

        Assert.All(
            new Func<object?>[]
            {
                () => Ds.Signals(values).ToString(), () => Ds.Signals(values["a"]).ToString(), () => Ds.Signal("a", values["a"]).ToString(), () => Ds.Signal(key, 1),
                () => Ds.Signal($"a.{key}.b", 1), () => new Signal<int>($"a.{key}"), () => DatastarEvent.PatchSignals($"{{\"a\":{{\"{key.Replace("o", "\\u006f", StringComparison.Ordinal)}\":1}}}}"),
                () => Wire.Read(DatastarEvent.PatchSignals(values)),
            },
            make => Assert.Contains($"'{key}'", Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_blank_value_is_an_error_that_names_the_attribute_or_the_event()
    {
        Assert.Contains("Ds.PreserveAttr()", Assert.Throws<ArgumentException>(() => Ds.PreserveAttr(" ")).Message, StringComparison.Ordinal);
        Assert.Contains("ReplaceUrl", Assert.Throws<ArgumentException>(() => DatastarEvent.ReplaceUrl(" ")).Message, StringComparison.Ordinal);
        Assert.Contains("Redirect", Assert.Throws<ArgumentException>(() => DatastarEvent.Redirect("")).Message, StringComparison.Ordinal);
        Assert.Contains("DispatchCustomEvent", Assert.Throws<ArgumentException>(() => DatastarEvent.DispatchCustomEvent("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_made_of_data_are_not_kept()
    {
        var names = Datastar.Razor.Attributes.AttributeCatalogue.Class.Names;
        var data = string.Concat("row-", 1.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.NotSame(names.Of(data), names.Of(data));
        Assert.Same(names.Of("row-literal"), names.Of("row-literal"));
    }

    [Fact]
    public void A_value_that_an_enum_does_not_have_is_named()
    {
        Assert.All(
            new Func<object?>[]
            {
                () => Post("/x", new() { Retry = (ActionRetry)9 }), () => Post("/x", new() { ContentType = (ActionContentType)(-1) }),
                () => Post("/x", new() { RequestCancellation = (RequestCancellation)3 }), () => Intl((IntlFormat)17, 1),
                () => Ds.ScrollIntoView(new() { Behavior = (ScrollBehavior)5 }), () => Ds.ScrollIntoView(new() { Vertical = (ScrollAlignment)4 }),
            },
            make => Assert.Contains("has no value", Assert.Throws<ArgumentOutOfRangeException>(make).Message, StringComparison.Ordinal));
        Assert.Equal("RetryMaxCount", Assert.Throws<ArgumentOutOfRangeException>(() => Post("/x", new() { RetryMaxCount = -3 })).ParamName);
        Assert.Equal("RetryScaler", Assert.Throws<ArgumentOutOfRangeException>(() => Post("/x", new() { RetryScaler = -1 })).ParamName);
    }

    [Fact]
    public void Any_code_reaches_the_browser_unchanged() => Hostile.Where(code => code.Length > 0 && !code.Contains('\0', StringComparison.Ordinal)).Sample(code =>
    {
        var attributes = Ds.Text(new DatastarExpression<string>(code)).Show(S.Open);
        var element = new HtmlParser().ParseDocument($"<p {attributes}>").QuerySelector("p")!;

        Assert.Equal(code, element.GetAttribute("data-text"));
        Assert.Equal(2, element.Attributes.Length);
    });

    [Fact]
    public void Any_text_in_signals_stays_text() => Hostile.Sample(text =>
    {
        foreach (var attributes in new[] { Ds.Signals(new { a = text, b = ";" }), Ds.Signal("a", new { a = text, b = ";" }) })
        {
            var value = new HtmlParser().ParseDocument($"<p {attributes}>").QuerySelector("p")!.Attributes.Single()!.Value;
            var seen = new Engine().Evaluate(AsTheClientRewrites(value)).AsObject();
            Assert.Equal(text, seen.Get("a").AsString());
        }
    });

    [Fact]
    public void Signals_are_written_with_the_JSON_options_of_the_app()
    {
        var services = new ServiceCollection();
        services.Configure<JsonOptions>(options => options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
        using var provider = services.BuildServiceProvider();

        Assert.Equal("<p data-signals=\"{&quot;first_name&quot;:&quot;Ann&quot;}\"></p>", RunTagHelper.On(provider, ("ds-signals", new { FirstName = "Ann" })));
        Assert.Equal("data-signals=\"{&quot;first_name&quot;:1}\"", Ds.Signals(new { FirstName = 1 }, json: provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<JsonOptions>>().Value.SerializerOptions).ToString());
    }

    [Fact]
    public void Attributes_come_in_the_order_of_the_calls() => Assert.Equal(
        "data-indicator=\"busy\" data-init=\"$open\" data-on:click=\"$count\" data-show=\"$open\"",
        Ds.Indicator(S.Busy).Init(S.Open).And(Ds.OnClick(S.Count).Show(S.Open)).ToString());

    [Fact]
    public void None_is_nothing() => Assert.Equal("data-text=\"$title\"", Ds.None.And(Ds.None).And(Ds.Text(S.Title)).And(Ds.None).ToString());

    [Fact]
    public void The_same_attribute_twice_is_an_error_that_names_both()
    {

        var message = Assert.Throws<InvalidOperationException>(() => Ds.On("my-event", S.Open).OnClick(S.Open).On("my-event", S.Busy).ToString()).Message;

        Assert.Contains("Ds.On(\"my-event\")", message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Ds.Class("a__b", S.Open).Class("a__b", S.Busy).ToString());
        Assert.Throws<InvalidOperationException>(() => Ds.Text(S.Title).Text(S.Count).Count);
    }

    [Fact]
    public void Names_that_no_key_can_carry_share_one_object() => Assert.Equal(
        "data-class=\"{'a__b': $open || $busy, 'c d': $busy}\" data-text=\"$title\"",
        Ds.Class("a__b", S.Open || S.Busy).Text(S.Title).Class("c d", S.Busy).ToString());

    [Fact]
    public void A_dictionary_has_what_is_emitted()
    {
        var attributes = Ds.OnClick(S.Open.Once()).IgnoreMorph();

        Assert.Equal(2, attributes.Count);
        Assert.Equal("$open", attributes["data-on:click__once"]);
        Assert.Equal(true, attributes["data-ignore-morph"]);
        Assert.False(attributes.ContainsKey("data-show"));
        Assert.Contains("data-on:click__once", Assert.Throws<KeyNotFoundException>(() => attributes["data-show"]).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => ((IDictionary<string, object>)attributes).Add("a", "b"));
    }

    [Fact]
    public async Task A_component_splats_attributes() =>
        Assert.Equal("<button data-on:click=\"@get('/x')\" data-show=\"$open\" data-ignore-morph>Go</button>", (await Render.FragmentAsync(ComponentFragment.Create<Components.Splat>())).Trim());

    // Up to 1.0.3 the client replaces @name( everywhere, in strings too.
    private static string AsTheClientRewrites(string code) => "(" + System.Text.RegularExpressions.Regex.Replace(code, @"@([A-Za-z_$][\w$]*)\(", "__action(\"$1\",evt,") + ")";
}
