using System.Text.Json.Serialization;
using Datastar.Razor.Testing;
using Datastar.Razor.Tests.Forms.Guide;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Forms;

/// <summary>Groups of checkboxes by value, in a page without a browser.</summary>
public sealed class ChoiceTests
{
    private static readonly ToppingSignals.Refs S = ToppingSignals.Ref;

    [Flags, JsonConverter(typeof(JsonStringEnumConverter<Rights>))]
    private enum Rights
    {
        Read = 1,
        Write = 2,
    }

    [Flags, JsonConverter(typeof(JsonStringEnumConverter<Combined>))]
    private enum Combined
    {
        Read = 1,
        Write = 2,
        All = 3,
    }

    [Flags]
    private enum Wide : long
    {
        Far = 1L << 40,
    }

    [Fact]
    public void A_choice_of_a_list_is_whether_the_list_holds_it() => Assert.Equal(
        """data-attr:checked="el.checked = $toppings.includes('it\'s')" data-on:input__capture="$toppings = el.checked ? [...$toppings, 'it\'s'] : [...$toppings].filter(item => item !== 'it\'s')" """.TrimEnd(),
        Ds.Bind(S.Toppings.Choice("it's")).ToString());

    [Fact]
    public void A_choice_of_flags_is_whether_the_bit_is_set() => Assert.Equal(
        """data-attr:checked="el.checked = ($days &amp; 16) === 16" data-on:input__capture="$days = el.checked ? $days | 16 : $days &amp; ~16" """.TrimEnd(),
        Ds.Bind(S.Days.Choice(Days.Friday)).ToString());

    [Fact]
    public void Flags_that_are_written_as_text_are_names_with_commas()
    {
        var attributes = Ds.Bind(new Signal<Rights>("rights").Choice(Rights.Write));

        Assert.Equal("el.checked = String($rights).split(', ').includes('Write')", attributes["data-attr:checked"].ToString());
        Assert.Equal(
            "$rights = [...String($rights).split(', ').filter(name => name && name !== String(0) && name !== 'Write'), ...(el.checked ? ['Write'] : [])].join(', ') || 0",
            attributes["data-on:input__capture"].ToString());
    }

    [Fact]
    public void What_is_no_choice_is_refused_with_what_to_write()
    {
        Assert.Contains("no [Flags]", Assert.Throws<ArgumentException>(() => new Signal<DayOfWeek>("day").Choice(DayOfWeek.Monday)).Message, StringComparison.Ordinal);
        Assert.Contains("bit", Assert.Throws<ArgumentException>(() => S.Days.Choice(Days.None)).Message, StringComparison.Ordinal);
        Assert.Contains("31st", Assert.Throws<ArgumentException>(() => new Signal<Wide>("wide").Choice(Wide.Far)).Message, StringComparison.Ordinal);
        Assert.Contains("JsonNumberEnumConverter", Assert.Throws<InvalidOperationException>(() => Ds.Bind(new Signal<Combined>("all").Choice(Combined.Read)).ToString()).Message, StringComparison.Ordinal);
        Assert.Contains("a signal that holds a list", Assert.Throws<ArgumentException>(() => S.Crust.Choice('a')).Message, StringComparison.Ordinal);
        Assert.Contains("leave .Prop", Assert.Throws<ArgumentException>(() => S.Toppings.Choice("x").Event("change")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_what_is_checked_is_sent_whatever_the_order_of_the_boxes()
    {
        ToppingSignals? bound = null;
        await using var app = await StartAsync(signals => bound = signals);
        await using var page = await app.PageAsync("/");

        Assert.Equal([false, true, false], page.FindAll("[value]").Take(3).Select(box => ((AngleSharp.Html.Dom.IHtmlInputElement)box).IsChecked));
        await page.ByLabel("it's <hot>").CheckAsync();
        await page.ByLabel("olives").UncheckAsync();
        await page.ByLabel("cheese").CheckAsync();
        await page.ByLabel("30 cm").CheckAsync();
        await page.ByLabel("Friday").CheckAsync();
        await page.ByLabel("Monday").CheckAsync();
        await page.ByLabel("Monday").UncheckAsync();
        await page.SelectAsync("#sauces", "white", "red");
        await page.SubmitAsync("form");

        Assert.Equal(["it's <hot>", "cheese"], bound!.Toppings);
        Assert.Equal([30], bound.Sizes!);
        Assert.Equal(Days.Friday, bound.Days);
        Assert.Equal(["red", "white"], bound.Sauces!);
        Assert.Equal("it's <hot>,cheese", page.Shown("#shown"));
    }

    [Fact]
    public async Task What_the_server_sends_checks_the_boxes()
    {
        await using var app = await StartAsync(_ => { });
        await using var page = await app.PageAsync("/");

        await page.SubmitAsync("form");

        Assert.Equal(["cheese", "24 cm", "Tuesday"], page.FindAll("label:has(input[type=checkbox]:checked)").Select(label => label.TextContent));
    }

    private static Task<TestApp> StartAsync(Action<ToppingSignals> bound) => FormApp.StartAsync(app =>
    {
        app.MapGet("/", () => Guide.Slices.ToppingForm.Create(new ToppingSignals()));
        app.MapPost("/toppings", (ToppingSignals signals) =>
        {
            bound(signals);
            return signals.Toppings is ["olives"] ? Results.Datastar(DatastarEvent.PatchSignals(new { toppings = new[] { "cheese" }, sizes = new[] { 24 }, days = Days.Tuesday })) : Results.Datastar("<p id='toppings'>ok</p>");
        });
    });
}
