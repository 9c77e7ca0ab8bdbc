using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Benchmarks;

/// <summary>
/// What an app does without this library: the markup as a string, split into lines, one write for each. It stands for the official SDK,
/// which does the same with a few more allocations.
/// </summary>
internal static class SdkStandIn
{
    public static async Task PatchElementsAsync(HttpResponse response, string html)
    {
        Begin(response);
        var writer = response.BodyWriter;
        writer.Write("event: datastar-patch-elements\n"u8);
        foreach (var line in html.Split('\n'))
            WriteLine(writer, "data: elements ", line);
        writer.Write("\n"u8);
        await writer.FlushAsync();
    }

    public static async Task PatchSignalsAsync(HttpResponse response, string json)
    {
        Begin(response);
        var writer = response.BodyWriter;
        writer.Write("event: datastar-patch-signals\n"u8);
        foreach (var line in json.Split('\n'))
            WriteLine(writer, "data: signals ", line);
        writer.Write("\n"u8);
        await writer.FlushAsync();
    }

    public static void Begin(HttpResponse response)
    {
        response.Headers.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
        if (HttpProtocol.IsHttp11(response.HttpContext.Request.Protocol))
            response.Headers.Connection = "keep-alive";
    }

    private static void WriteLine(IBufferWriter<byte> writer, string prefix, string line)
    {
        System.Text.EncodingExtensions.GetBytes(System.Text.Encoding.UTF8, prefix, writer);
        System.Text.EncodingExtensions.GetBytes(System.Text.Encoding.UTF8, line, writer);
        writer.Write("\n"u8);
    }
}
