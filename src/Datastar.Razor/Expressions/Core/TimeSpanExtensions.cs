namespace Datastar.Razor;

/// <summary>Durations as one says them: <c>200.Milliseconds()</c>.</summary>
public static class TimeSpanExtensions
{
    /// <summary>That many milliseconds.</summary>
    /// <param name="value">The number.</param>
    public static TimeSpan Milliseconds(this int value) => TimeSpan.FromMilliseconds(value);

    /// <summary>That many seconds.</summary>
    /// <param name="value">The number.</param>
    public static TimeSpan Seconds(this int value) => TimeSpan.FromSeconds(value);

    /// <summary>That many minutes.</summary>
    /// <param name="value">The number.</param>
    public static TimeSpan Minutes(this int value) => TimeSpan.FromMinutes(value);
}
