using System.Globalization;

namespace Datastar.Razor.Expressions;

/// <summary>Comparison as C# has it, of values that the page holds as JSON: each is compared by a key whose order in JavaScript is the order of the values.</summary>
internal static class Order
{
    private const string WithoutZone = ".replace(/Z|[+-]..:..$/, '')";
    private const string WithSecondsOfDate = ".padEnd(19, ':00')";
    private const string WithSeconds = ".padEnd(8, ':00')";
    private const string SecondsOf = "(([, sign, days = 0, h, m, s]) => (sign ? -1 : 1) * (days * 86400 + h * 3600 + m * 60 + +s))(String(";
    private const string Parts = @").match(/^(-)?(?:(\d+)\.)?(\d+):(\d+):(\S+)$/) ?? [])";

    // Neither less nor more than anything, as null is in C#.
    private static readonly DatastarExpression<double> NotComparable = new("NaN", Precedence.Member);

    public static OrderKind KindOf(Type type) =>
        Nulls.IsNumber(type) ? OrderKind.Number
        : type == typeof(DateOnly) || type == typeof(Guid) || type == typeof(char) ? OrderKind.Text
        : type == typeof(DateTime) ? OrderKind.DateTime
        : type == typeof(TimeOnly) ? OrderKind.Time
        : type == typeof(TimeSpan) ? OrderKind.Duration
        : type == typeof(DateTimeOffset) ? OrderKind.Instant
        : OrderKind.None;

    /// <summary>Whether equal values of a type may have different texts.</summary>
    public static bool HasKey<T>() => OrderOf<T>.Kind > OrderKind.Text;

    /// <summary>One of the operators of order. What is null is neither less nor more than anything.</summary>
    /// <exception cref="NotSupportedException">The browser has no order for values of this type.</exception>
    public static DatastarExpression<bool> Compare<TLeft, TRight>(DatastarExpression<TLeft> left, string op, DatastarExpression<TRight> right) =>
        Compose.Binary<bool>(Key(left), op, Key(right), Precedence.Relational);

    /// <summary>What a value is compared by; NaN for null.</summary>
    public static DatastarExpression Key<T>(DatastarExpression<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (ReferenceEquals(value, DatastarExpression<T>.Null))
            return NotComparable;
        if (Nulls.IsLiteral(value))
            return OfLiteral(OrderOf<T>.Kind, value);
        return OrderOf<T>.Kind switch
        {
            OrderKind.Number => Nulls.Number(value),
            OrderKind.Text => NullableOf<T>.Kind is NullableKind.None ? value : Compose.Wrap<T>("", value, Precedence.Or, " || NaN", Precedence.Or),
            OrderKind.DateTime => OrNotComparable(value, Compose.Suffix<string>(value, WithoutZone + WithSecondsOfDate)),
            OrderKind.Time => OrNotComparable(value, Compose.Suffix<string>(value, WithSeconds)),
            OrderKind.Duration => Compose.Wrap<double>(SecondsOf, value, Precedence.Assignment, Parts),
            OrderKind.Instant => Compose.Call<double>(null, "Date.parse", value),
            _ => throw new NotSupportedException($"Values of {typeof(T)} have no order in the browser: compare numbers, texts, dates, times or durations."),
        };
    }

    private static DatastarExpression<string> OrNotComparable<T>(DatastarExpression<T> value, DatastarExpression<string> key) => NullableOf<T>.Kind is NullableKind.None
        ? key
        : new DatastarExpression<string>(Compose.Conditional(value, key, NotComparable), Precedence.Conditional);

    private static DatastarExpression OfLiteral(OrderKind kind, DatastarExpression value)
    {
        var text = value.Code.Text.AsSpan().Trim('\'');
        return kind switch
        {
            OrderKind.DateTime => (DatastarExpression<string>)OfDate(text).ToString(),
            OrderKind.Duration => (DatastarExpression<double>)Seconds(TimeSpan.Parse(text, CultureInfo.InvariantCulture)),
            OrderKind.Instant => (DatastarExpression<long>)DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds(),
            _ => value,
        };
    }

    private static ReadOnlySpan<char> OfDate(ReadOnlySpan<char> text) => text switch
    {
        [.. var local, 'Z'] => local,
        [.. var local, '+' or '-', _, _, ':', _, _] => local,
        _ => text,
    };

    // In the order in which the browser adds them up, to be the same to the last bit.
    private static double Seconds(TimeSpan span)
    {
        var seconds = double.Parse($"{Math.Abs(span.Seconds)}.{Math.Abs(span.Ticks % TimeSpan.TicksPerSecond):0000000}", CultureInfo.InvariantCulture);
        return (span < TimeSpan.Zero ? -1 : 1) * (Math.Abs((double)span.Days) * 86400 + Math.Abs(span.Hours) * 3600 + Math.Abs(span.Minutes) * 60 + seconds);
    }
}
