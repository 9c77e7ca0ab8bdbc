using CsCheck;

namespace Datastar.Razor.Tests.Expressions;

/// <summary>Random pages: often the values at which comparisons turn, and those that are special in C# or JavaScript.</summary>
internal static class PageGenerator
{
    private static readonly Gen<string> Text = Gen.OneOf(Of("", "x", "m", "a", "b", " a ", "ab", "it's", "0", "c$n@get("), Gen.String[Gen.Char["abxm 1A;'\\\"$"], 0, 6]);
    private static readonly Gen<int> Int = Gen.OneOf(Gen.Int[-3, 6], Of(18, 17, -1000, 1_000_000));
    private static readonly Gen<long> Long = Gen.OneOf(Gen.Long[-3, 3], Of(9007199254740991, -9007199254740991, 2147483648));
    private static readonly Gen<decimal> Decimal = Gen.OneOf(Gen.Int[-300, 300].Select(cents => cents / 100m), Of(0m, 1.50m, 1m, -0.01m, 99999999.99m));
    private static readonly Gen<double> Double = Gen.OneOf(Gen.Double[-4, 4], Of<double>(0, 0.5, -0.5, 1.005, -2.5, 1e21, double.NaN));
    private static readonly Gen<DateOnly> Date = Gen.OneOf(
        Of(new DateOnly(2026, 1, 2), new DateOnly(1969, 12, 31), DateOnly.MinValue, DateOnly.MaxValue, new DateOnly(987, 6, 5)), Gen.Int[-3, 3].Select(days => new DateOnly(2026, 1, 2).AddDays(days)));
    private static readonly Gen<TimeSpan> Span = Gen.OneOf(
        Of(TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromTicks(1), TimeSpan.FromTicks(-1), TimeSpan.FromDays(-1.5), TimeSpan.MaxValue, TimeSpan.MinValue, new TimeSpan(40, 23, 59, 59, 999)),
        Gen.Long[-700_000_000, 700_000_000].Select(TimeSpan.FromTicks));
    private static readonly Gen<DateTime> Time =
        from date in Date
        from ticks in Gen.OneOf(Of(0L, TimeSpan.TicksPerHour, TimeSpan.TicksPerDay - 1), Gen.Long[0, TimeSpan.TicksPerSecond])
        from kind in Of(DateTimeKind.Unspecified, DateTimeKind.Utc)
        select DateTime.SpecifyKind(date.ToDateTime(TimeOnly.MinValue).AddTicks(ticks), kind);

    // The browser knows instants to the millisecond.
    private static readonly Gen<DateTimeOffset> Instant =
        from milliseconds in Gen.OneOf(Of(0L, -1, 1, -62_000_000_000_000), Gen.Long[-100_000_000, 100_000_000])
        from hours in Gen.Int[-12, 12]
        select DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToOffset(TimeSpan.FromHours(hours));

    public static readonly Gen<PageValues> Any =
        from texts in Gen.Select(Text, Text)
        from ints in Int.Array[2]
        from nullable in Gen.Select(Nullable(Int), Nullable(Int), Nullable(Decimal))
        from numbers in Gen.Select(Double, Decimal, Long)
        from truths in Gen.Select(Gen.Bool, Gen.Bool, Nullable(Gen.Bool))
        from lists in Gen.Select(Text.List[0, 3], Gen.Int[-3, 9].Array[0, 3], Gen.Bool.Array[0, 3])
        from enums in Gen.Select(Of(TodoFilter.All, TodoFilter.Active), Of(Color.Red, Color.Blue), Nullable(Of(TodoFilter.All, TodoFilter.Active)))
        from dates in Gen.Select(Date, Nullable(Date), Nullable(Date))
        from times in Gen.Select(Time, Nullable(Time), Instant, Span, Nullable(Span))
        from opens in Gen.OneOf(Of(new TimeOnly(9, 30), TimeOnly.MinValue, TimeOnly.MaxValue), Gen.Int[0, 1439].Select(minutes => TimeOnly.MinValue.AddMinutes(minutes)))
        from price in Decimal
        select new PageValues
        {
            Title = texts.Item1,
            User = new(texts.Item2, "Grace", "dollar"),
            Count = ints[0],
            Remaining = ints[1],
            Age = nullable.Item1,
            Size = nullable.Item2,
            Discount = nullable.Item3,
            Price = numbers.Item1,
            Total = numbers.Item2,
            Id = numbers.Item3,
            Open = truths.Item1,
            Busy = truths.Item2,
            Agreed = truths.Item3,
            Tags = lists.Item1,
            Scores = lists.Item2,
            Chosen = lists.Item3,
            Prices = new() { ["apple"] = price },
            Filter = enums.Item1,
            Color = enums.Item2,
            Choice = enums.Item3,
            Day = dates.Item1,
            Due = dates.Item2,
            Until = dates.Item3,
            At = times.Item1,
            Ended = times.Item2,
            Sent = times.Item3,
            Took = times.Item4,
            Limit = times.Item5,
            Opens = opens,
        };

    private static Gen<T?> Nullable<T>(Gen<T> value) where T : struct => Gen.OneOf(Gen.Const((T?)null), value.Select(given => (T?)given));

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
