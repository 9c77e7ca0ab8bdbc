namespace Datastar.Razor.Expressions;

/// <summary>What the browser compares two values of a C# type by.</summary>
internal enum OrderKind
{
    /// <summary>Nothing: the type has no order there.</summary>
    None,

    /// <summary>The number itself.</summary>
    Number,

    /// <summary>The text itself, whose order is that of the values: <c>'2026-01-02'</c>.</summary>
    Text,

    /// <summary>The text of a date and time without its zone, as C# compares them, and with the seconds that an input leaves out.</summary>
    DateTime,

    /// <summary>The text of a time, with the seconds that an input leaves out.</summary>
    Time,

    /// <summary>The seconds of a duration.</summary>
    Duration,

    /// <summary>The milliseconds of a point in time.</summary>
    Instant,
}

/// <summary>The <see cref="OrderKind"/> of a type.</summary>
internal static class OrderOf<T>
{
    public static readonly OrderKind Kind = Order.KindOf(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T));
}
