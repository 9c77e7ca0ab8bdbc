using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Development;

/// <summary>Answers with a JSON object.</summary>
internal static class DevelopmentJson
{
    public static async Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-store";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter);
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
    }
}
