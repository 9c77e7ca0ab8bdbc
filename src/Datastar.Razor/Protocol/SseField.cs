using System.Buffers;
using System.Runtime.CompilerServices;

namespace Datastar.Razor.Protocol;

/// <summary>Values that become one field of an SSE event or one header: none of them may begin another.</summary>
internal static class SseField
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n\0");

    /// <summary>Returns the value, or throws where it cannot be sent in one line.</summary>
    public static string? OneLine(string? value, [CallerMemberName] string name = "") =>
        value.AsSpan().ContainsAny(LineEnds)
            ? throw new ArgumentException($"{name} must not contain a line end or NUL: it is sent in one line of the event stream. Take them out first.", name)
            : value;

    /// <summary>Returns the selector, or throws where it is none: the client takes a blank one for a mistake, or for no selector at all.</summary>
    public static string? Selector(string? value, [CallerMemberName] string name = "") =>
        value is not null && string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"{name} is blank: write a CSS selector such as #id, or leave it out.", name)
            : OneLine(value, name);

    public static TimeSpan? Retry(TimeSpan? value, [CallerMemberName] string name = "") =>
        value is { } time && (time < TimeSpan.Zero || time.TotalMilliseconds > int.MaxValue || time.Ticks % TimeSpan.TicksPerMillisecond != 0)
            ? throw new ArgumentOutOfRangeException(name, value, $"{name} must be a whole number of milliseconds, 0 to {int.MaxValue}.")
            : value;
}
