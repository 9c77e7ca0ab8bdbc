namespace Datastar.Razor.Tests.Expressions;

/// <summary>The signals that these tests speak of, as the generator would write them.</summary>
internal static class S
{
    public static readonly Signal<string> Title = new("title");
    public static readonly Signal<string> Name = new("user.name");
    public static readonly Signal<int> Count = new("count");
    public static readonly Signal<int> Remaining = new("remaining");
    public static readonly Signal<int?> Age = new("age");
    public static readonly Signal<double> Price = new("price");
    public static readonly Signal<decimal> Total = new("total");
    public static readonly Signal<long> Id = new("id");
    public static readonly Signal<bool> Open = new("open");
    public static readonly Signal<bool> Busy = new("_busy");
    public static readonly Signal<List<string>> Tags = new("tags");
    public static readonly Signal<int[]> Scores = new("scores");
    public static readonly Signal<Dictionary<string, decimal>> Prices = new("prices");
    public static readonly Signal<TodoFilter> Filter = new("filter");
    public static readonly Signal<Color> Color = new("color");
    public static readonly Signal<object> User = new("user");
    public static readonly Signal<DateOnly> Day = new("day");
    public static readonly Signal<int?> Size = new("size");
    public static readonly Signal<DateOnly?> Due = new("due");
    public static readonly Signal<DateOnly?> Until = new("until");
    public static readonly Signal<bool?> Agreed = new("agreed");
    public static readonly Signal<TodoFilter?> Choice = new("choice");
    public static readonly Signal<decimal?> Discount = new("discount");
    public static readonly Signal<DateTime> At = new("at");
    public static readonly Signal<DateTime?> Ended = new("ended");
    public static readonly Signal<DateTimeOffset> Sent = new("sent");
    public static readonly Signal<TimeOnly> Opens = new("opens");
    public static readonly Signal<TimeSpan> Took = new("took");
    public static readonly Signal<TimeSpan?> Limit = new("limit");
    public static readonly Signal<bool[]> Chosen = new("chosen");
    public static readonly ElementSignal Dialog = new("_dialog");
}
