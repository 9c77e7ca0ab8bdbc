using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Datastar.Razor.Tests.Signals;

public enum TodoFilter { All, Active, Completed }

[Signals]
public partial record TodoSignals(string Title = "", int Remaining = 0, TodoFilter Filter = TodoFilter.All);

public sealed record Address(string City = "", string? Street = null);

public sealed class User
{
    public string Name { get; set; } = "nobody";

    public int? Age { get; set; }

    public Address Address { get; set; } = new();
}

[Signals]
public partial class PageSignals
{
    public User User { get; set; } = new();

    public List<string> Tags { get; init; } = ["new"];

    [JsonPropertyName("renamed")]
    public bool Flag { get; set; } = true;

    [JsonIgnore]
    public string Secret { get; set; } = "";

    [LocalSignal]
    public bool Open { get; set; }
}

[Signals]
public partial record struct PointSignals(int X, int Y);

[Signals]
public partial record LocalSignals([LocalSignal] bool Open = false, double Ratio = 0, Guid? Id = null, DateOnly? Day = null);

[Signals]
public partial class RequiredSignals
{
    public required string Title { get; init; }

    public int Count { get; init; }
}

[Signals(Naming = SignalNaming.SnakeCaseLower)]
public partial record SnakeSignals(string FirstName = "", int TodoCount = 0);

[JsonSerializable(typeof(TodoSignals))]
[JsonSerializable(typeof(PageSignals))]
[JsonSerializable(typeof(LocalSignals))]
public sealed partial class SignalsJsonContext : JsonSerializerContext;
