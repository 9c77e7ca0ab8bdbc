using System.Globalization;

namespace Datastar.Razor.Expressions;

/// <summary>Durations as the client reads them: whole milliseconds or whole seconds.</summary>
internal static class DurationText
{
    /// <summary>As the first argument of a modifier, with the options that follow: <c>.200ms</c>, <c>.2s.leading</c>, <c>.1500ms</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative, has a fraction of a millisecond or is longer than a browser's timers can wait.</exception>
    public static string Argument(TimeSpan duration, string option = "", string secondOption = "")
    {
        var milliseconds = WholeMilliseconds(duration);
        var inSeconds = milliseconds > 0 && milliseconds % 1000 == 0;
        return string.Create(CultureInfo.InvariantCulture, $".{(inSeconds ? milliseconds / 1000 : milliseconds)}{(inSeconds ? "s" : "ms")}{option}{secondOption}");
    }

    /// <summary>The duration as a number of milliseconds.</summary>
    /// <inheritdoc cref="Argument" path="/exception" />
    public static int WholeMilliseconds(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(duration, TimeSpan.FromMilliseconds(int.MaxValue));
        if (duration.Ticks % TimeSpan.TicksPerMillisecond != 0)
            throw new ArgumentOutOfRangeException(nameof(duration), duration, "The client reads whole milliseconds.");
        return (int)(duration.Ticks / TimeSpan.TicksPerMillisecond);
    }
}
