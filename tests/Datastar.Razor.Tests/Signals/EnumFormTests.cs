using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Datastar.Razor.Tests.Signals;

public enum Weight
{
    Light,
    Heavy,
}

[JsonConverter(typeof(JsonStringEnumConverter<Shade>))]
public enum Shade
{
    Pale,
    Deep,
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
    public async Task A_converter_of_the_app_alone_is_refused_with_what_to_write()
    {
        await using var host = await StartAsync(app => app.MapPost("/", async (HttpRequest request) => TypedResults.Ok(await request.ReadSignalsAsync<WeightSignals>())));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Client.PostSignalsAsync("/", """{"weight":"Heavy"}"""));

        Assert.Contains("[JsonConverter(typeof(JsonStringEnumConverter<Weight>))]", exception.Message, StringComparison.Ordinal);
    }

    private static Task<SignalsHost> StartAsync(Action<WebApplication> map) => SignalsHost.StartAsync(map, builder =>
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter())));
}
