using System.Text.Json.Serialization;

namespace Datastar.Razor.Tests.Expressions;

public enum TodoFilter
{
    All,
    Active,
}

[JsonConverter(typeof(JsonStringEnumConverter<Color>))]
public enum Color
{
    Red,

    [JsonStringEnumMemberName("it's <blue>")]
    Blue,
}

public sealed record Point(int X, string Label);

public sealed record Place(string City = "");

[Signals]
public partial record PointSignals(int X = 0, Place? Place = null);
