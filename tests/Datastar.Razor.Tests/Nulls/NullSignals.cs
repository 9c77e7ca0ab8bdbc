namespace Datastar.Razor.Tests.Nulls;

public enum Size { Small, Large }

public sealed record Row(string Name = "", int? Amount = null, DateOnly? Due = null);

public sealed record Place(string City = "", int? Floor = null);

[Signals]
public partial record NullSignals(
    int? Age = null, decimal? Price = null, long? Views = null, double? Ratio = null, bool? Agreed = null, Size? Size = null, DateOnly? Day = null, DateTime? At = null,
    TimeOnly? Time = null, TimeSpan? Span = null, Guid? Key = null, string? Note = null, Uri? Link = null, Row? Row = null, List<Row>? Rows = null, List<int?>? Scores = null,
    Place? Place = null, List<string>? Tags = null, bool? Sure = null);
