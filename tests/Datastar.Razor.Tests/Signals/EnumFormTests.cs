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

    private static Task<SignalsHost> StartAsync(Action<WebApplication> map) => SignalsHost.StartAsync(map, builder =>
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter())));
}
