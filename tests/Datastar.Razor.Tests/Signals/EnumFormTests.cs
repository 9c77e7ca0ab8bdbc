using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Signals;

[JsonConverter(typeof(JsonStringEnumConverter<Shade>))]
public enum Shade
{
    Pale,
    Deep,
}

public enum Weight
{
    Light,
    VeryHeavy,
}

[Signals]
public partial record WeightSignals(Weight Weight = Weight.Light);

[Signals]
public partial record ShadeSignals(Shade Shade = Shade.Pale);

/// <summary>Requests and expressions have one form for an enum.</summary>
public sealed class EnumFormTests
{
    [Fact]
    public async Task A_converter_on_the_enum_holds_for_requests_and_expressions()
    {
        await using var host = await StartAsync(app => app.MapPost("/", (ShadeSignals signals) => signals.Shade.ToString()));

        using var response = await host.Client.PostSignalsAsync("/", """{"shade":"Deep"}""");

        Assert.Equal("Deep", await response.TextAsync());
        Assert.Equal("$shade === 'Deep'", (ShadeSignals.Ref.Shade == Shade.Deep).ToString());
    }

    [Fact]
    public async Task Converters_of_the_app_hold_for_signals_and_for_expressions_that_are_built_for_it()
    {
        await using var named = await StartAsync(MapExpressions);
        await using var numbered = await SignalsHost.StartAsync(MapExpressions, builder => builder.Services.AddDatastar());

        Assert.Equal("$weight === 'VeryHeavy' {max: 'Light'} data-signals=\"{&quot;weight&quot;:&quot;VeryHeavy&quot;}\"", await AskAsync(named));
        Assert.Equal("$weight === 1 {max: 0} data-signals=\"{&quot;weight&quot;:1}\"", await AskAsync(numbered));
        Assert.Equal("$weight === 1", (WeightSignals.Ref.Weight == Weight.VeryHeavy).ToString());
    }

    [Fact]
    public async Task Live_views_are_built_for_the_app_too()
    {
        await using var host = await StartAsync(
            app => app.MapGet("/", (ILive live) => live.Stream("x", () => DatastarEvent.PatchElements(HtmlFragment.FromMarkup($"<p id=a>{WeightSignals.Ref.Weight == Weight.VeryHeavy}</p>")))));

        using var reader = new StreamReader(await host.Client.GetStreamAsync("/", TestContext.Current.CancellationToken));
        string? line;
        do
        {
            line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        }
        while (line?.Contains("<p", StringComparison.Ordinal) is false);

        Assert.Equal("data: elements <p id=a>$weight === 'VeryHeavy'</p>", line);
    }

    [Fact]
    public async Task Attributes_are_written_by_the_options_of_the_app_wherever_they_are_splatted()
    {
        await using var host = await StartAsync(app => app.MapGet("/", () => Results.Datastar(
            DatastarEvent.PatchElements(HtmlFragment.Create($"<p id=\"a\" {Ds.Signals(new WeightSignals())}></p>")),
            DatastarEvent.PatchElements(ComponentFragment.Create(builder =>
            {
                builder.OpenElement(0, "p");
                builder.AddMultipleAttributes(1, Ds.Signals(new WeightSignals()));
                builder.CloseElement();
            })))));

        var html = await host.Client.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Equal(2, html.Split("&quot;weight&quot;:&quot;Light&quot;").Length - 1);
    }

    private static Task<string> AskAsync(SignalsHost host)
    {
        host.Client.DefaultRequestHeaders.Add("Datastar-Request", "true");
        return host.Client.GetStringAsync("/");
    }

    private static void MapExpressions(WebApplication app) => app.MapGet("/", () =>
        $"{WeightSignals.Ref.Weight == Weight.VeryHeavy} {Actions.Value(new { max = Weight.Light })} {Ds.Signals(new WeightSignals(Weight.VeryHeavy))}");

    private static Task<SignalsHost> StartAsync(Action<WebApplication> map) => SignalsHost.StartAsync(map, builder =>
    {
        builder.Services.AddDatastar().AddLive();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
    });
}
