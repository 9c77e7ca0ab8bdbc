using System.Text.Json;
using System.Text.Json.Serialization;
using Datastar.Razor.Tests.Signals;
using Microsoft.AspNetCore.Builder;

namespace Datastar.Razor.Tests.Nulls;

/// <summary>Members that may be null and whose type is a class, as requests bind them.</summary>
public sealed class NullReferenceTests
{
    [Theory]
    [InlineData("""{"picked":[1,2],"shape":{"kind":"circle","radius":2},"code":"x-7"}""", "[1,2] Circle { Radius = 2 } 7")]
    [InlineData("""{"picked":"","shape":"","code":""}""", "null  ")]
    [InlineData("""{"picked":null,"shape":null,"code":null}""", "null  ")]
    [InlineData("""{"picked":[],"shape":{"kind":"square","side":{"length":3}}}""", "[] Square { Side = Side { Length = 3 } } ")]
    public async Task Values_bind_as_they_do_where_they_may_not_be_null(string json, string expected)
    {
        await using var host = await StartAsync();

        Assert.Equal(expected, await (await host.Client.PostSignalsAsync("/", json)).TextAsync());
    }

    [Theory]
    [InlineData("""{"picked":[1,"x"]}""", "picked[1]")]
    [InlineData("""{"picked":{}}""", "picked")]
    [InlineData("""{"picked":"x"}""", "picked")]
    [InlineData("""{"shape":{"kind":"square","side":{"length":"long"}}}""", "shape.side.length")]
    [InlineData("""{"code":"7"}""", "code")]
    public async Task What_is_refused_says_where_in_the_value_it_is(string json, string path)
    {
        await using var host = await StartAsync();

        Assert.Equal(path, (await (await host.Client.PostSignalsAsync("/", json)).ProblemAsync()).GetProperty("signal").GetString());
    }

    private static Task<SignalsHost> StartAsync() => SignalsHost.StartAsync(app => app.MapPost(
        "/", (Signals<Picture> signals) => $"{JsonSerializer.Serialize(signals.Value.Picked)} {signals.Value.Shape} {signals.Value.Code?.Number}"));

    private sealed record Picture(int[]? Picked = null, Shape? Shape = null, Code? Code = null);

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
    [JsonDerivedType(typeof(Circle), "circle")]
    [JsonDerivedType(typeof(Square), "square")]
    private abstract record Shape;

    private sealed record Circle(double Radius) : Shape;

    private sealed record Square(Side? Side) : Shape;

    private sealed record Side(int Length);

    [JsonConverter(typeof(CodeConverter))]
    private sealed record Code(int Number);

    private sealed class CodeConverter : JsonConverter<Code>
    {
        public override Code Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is ['x', '-', .. var number] ? new(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)) : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Code value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
