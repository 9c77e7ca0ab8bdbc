using System.Text.Json;
using Datastar.Razor.Development.Traces;

namespace Datastar.Razor.Development;

/// <summary>A request as the script of the page reads it. Times are in milliseconds.</summary>
internal static class TraceJson
{
    public static void Write(Utf8JsonWriter json, RequestTrace trace)
    {
        json.WriteString("endpoint", trace.Endpoint);
        WriteTime(json, "ms", trace.Elapsed);
        json.WriteStartArray("events");
        foreach (var sent in trace.Events)
        {
            json.WriteStartObject();
            json.WriteNumber("bytes", sent.Bytes);
            if (sent.Rendering is { } rendering)
            {
                json.WriteString("source", rendering.Source);
                WriteTime(json, "ms", rendering.Elapsed);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, TimeSpan time) => json.WriteNumber(name, Math.Round(time.TotalMilliseconds, 2));
}
