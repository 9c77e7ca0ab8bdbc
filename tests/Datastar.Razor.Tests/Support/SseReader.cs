using System.Globalization;

namespace Datastar.Razor.Tests;

/// <summary>Reads an event stream by the grammar of the WHATWG. It knows nothing of the library, and is strict where the grammar is lenient.</summary>
internal static class SseReader
{
    public static IReadOnlyList<SseEvent> Read(ReadOnlySpan<byte> stream)
    {
        var events = new List<SseEvent>();
        var current = new SseEvent();
        foreach (var line in Lines(System.Text.Encoding.UTF8.GetString(stream)))
        {
            if (line.Length > 0)
            {
                Interpret(line, current);
                continue;
            }
            if (current.Data.Count > 0)
                events.Add(current);
            current = new SseEvent();
        }
        return current is { Data.Count: 0, Type: "" } ? events : throw new InvalidDataException("The stream ends inside an event.");
    }

    public static SseEvent Single(ReadOnlySpan<byte> stream) => Assert.Single(Read(stream));

    private static IEnumerable<string> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\r' or '\n'))
                continue;
            yield return text[start..i];
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }
        if (start < text.Length)
            throw new InvalidDataException($"The stream ends inside the line '{text[start..]}'.");
    }

    private static void Interpret(string line, SseEvent current)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon == 0)
            return;
        var (field, value) = colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..]);
        value = value.StartsWith(' ') ? value[1..] : value;
        switch (field)
        {
            case "event" when current.Type.Length == 0:
                current.Type = value;
                break;
            case "id" when current.Id is null && !value.Contains('\0', StringComparison.Ordinal):
                current.Id = value;
                break;
            case "retry" when current.Retry is null:
                current.Retry = int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
                break;
            case "data":
                current.Data.Add(value);
                break;
            default:
                throw new InvalidDataException($"There should be no line '{line}'.");
        }
    }
}

/// <summary>An event of a stream.</summary>
internal sealed class SseEvent
{
    public string Type { get; set; } = "";

    public string? Id { get; set; }

    public int? Retry { get; set; }

    public List<string> Data { get; } = [];

    /// <summary>The values of a key as the Datastar client joins them, or null where there is none.</summary>
    public string? this[string key]
    {
        get
        {
            var lines = Data.Select(line => line.Split(' ', 2)).Where(parts => parts[0] == key).Select(parts => parts[1]).ToList();
            return lines.Count == 0 ? null : string.Join('\n', lines);
        }
    }

    public string Elements => this["elements"] ?? throw new InvalidDataException("The event has no elements.");

    public string Signals => this["signals"] ?? throw new InvalidDataException("The event has no signals.");
}
