using System.Text.Json.Serialization;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>The values of the signals in <see cref="S"/>, as a page holds them.</summary>
public sealed record PageValues
{
    public string Title { get; init; } = "";
    public UserValues User { get; init; } = new("", "Grace", "dollar");
    public int Count { get; init; }
    public int Remaining { get; init; }
    public int? Age { get; init; }
    public int? Size { get; init; }
    [JsonIgnore] public double Price { get; init; }
    public decimal Total { get; init; }
    public decimal? Discount { get; init; }
    public long Id { get; init; }
    public bool Open { get; init; }
    [JsonPropertyName("_busy")] public bool Busy { get; init; }
    public List<string> Tags { get; init; } = [];
    public int[] Scores { get; init; } = [];
    public bool[] Chosen { get; init; } = [];
    public Dictionary<string, decimal> Prices { get; init; } = [];
    public TodoFilter Filter { get; init; }
    public Color Color { get; init; }
    public bool? Agreed { get; init; }
    public TodoFilter? Choice { get; init; }
    public DateOnly Day { get; init; }
    public DateOnly? Due { get; init; }
    public DateOnly? Until { get; init; }
    public DateTime At { get; init; }
    public DateTime? Ended { get; init; }
    public DateTimeOffset Sent { get; init; }
    public TimeOnly Opens { get; init; }
    public TimeSpan Took { get; init; }
    public TimeSpan? Limit { get; init; }

    public string Name => User.Name;

    /// <summary>The signals as JavaScript. JSON has no NaN, a page has.</summary>
    public string ToSignals() => FormattableString.Invariant($"Object.assign({Ds.Signals(this)["data-signals"]}, {{price: {Price:R}, _dialog: element}})");
}

public sealed record UserValues(string Name, [property: JsonPropertyName("first-name")] string FirstName, [property: JsonPropertyName("$x")] string X);
