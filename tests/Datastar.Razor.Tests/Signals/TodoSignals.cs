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
