using System.Text.Json;
using Datastar.Razor.Live;

namespace Datastar.Razor.Development;

/// <summary>The live views as the script of the page reads them.</summary>
internal static class LiveJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<LiveViewState> views, TraceListener listener)
    {
        json.WriteStartArray("views");
        foreach (var view in views)
        {
            json.WriteStartObject();
            json.WriteString("topics", view.Topics);
            if (listener.Rendering(view.Topics) is { } rendering)
                json.WriteNumber("ms", Math.Round(rendering.TotalMilliseconds, 2));
            json.WriteStartArray("requests");
            foreach (var request in view.Requests)
                json.WriteStringValue(request);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
