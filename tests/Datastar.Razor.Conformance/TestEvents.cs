using System.Text.Json;

namespace Datastar.Razor.Conformance;

/// <summary>Turns an entry of the SDK's test suite into an event.</summary>
internal static class TestEvents
{
    public static DatastarEvent Create(JsonElement entry) => entry.GetProperty("type").GetString() switch
    {
        "patchElements" => PatchElements(entry),
        "patchSignals" => PatchSignals(entry),
        "executeScript" => ExecuteScript(entry),
        var type => throw new BadHttpRequestException($"There is no event of the type '{type}'."),
    };

    private static DatastarEvent PatchElements(JsonElement entry)
    {
        var options = new PatchElementsOptions
        {
            Selector = Text(entry, "selector"),
            Mode = Enum.Parse<ElementPatchMode>(Text(entry, "mode") ?? "outer", ignoreCase: true),
            Namespace = Enum.Parse<ElementNamespace>(Text(entry, "namespace") ?? "html", ignoreCase: true),
            UseViewTransition = Flag(entry, "useViewTransition", false),
            EventId = Text(entry, "eventId"),
            Retry = Retry(entry),
        };
        return Text(entry, "elements") is { } elements
            ? DatastarEvent.PatchElements(HtmlFragment.Raw(elements), options)
            : DatastarEvent.RemoveElements(options.Selector!, options);
    }

    private static DatastarEvent PatchSignals(JsonElement entry)
    {
        var options = new PatchSignalsOptions { OnlyIfMissing = Flag(entry, "onlyIfMissing", false), EventId = Text(entry, "eventId"), Retry = Retry(entry) };
        return Text(entry, "signals-raw") is { } raw
            ? DatastarEvent.PatchSignals(raw, options)
            : DatastarEvent.PatchSignals(entry.GetProperty("signals"), options);
    }

    private static DatastarEvent ExecuteScript(JsonElement entry) => DatastarEvent.ExecuteScript(Text(entry, "script")!, new()
    {
        AutoRemove = Flag(entry, "autoRemove", true),
        Attributes = entry.TryGetProperty("attributes", out var attributes)
            ? attributes.EnumerateObject().ToDictionary(a => a.Name, a => (string?)a.Value.ToString())
            : null,
        EventId = Text(entry, "eventId"),
        Retry = Retry(entry),
    });

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement entry, string name, bool otherwise) => entry.TryGetProperty(name, out var value) ? value.GetBoolean() : otherwise;

    private static TimeSpan? Retry(JsonElement entry) =>
        entry.TryGetProperty("retryDuration", out var value) ? TimeSpan.FromMilliseconds(value.GetInt64()) : null;
}
