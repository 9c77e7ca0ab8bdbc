using System.Text;

namespace Datastar.Razor.Tests.Signals.Attacks;

/// <summary>One hostile request and the status that it is to get.</summary>
internal sealed record Attack(string Name, int Status, byte[] Request, bool Close = false)
{
    public static Attack Body(string name, int status, ReadOnlySpan<byte> body, string contentType = "application/json") => new(
        name, status,
        [.. Encode($"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body]);

    public static Attack Body(string name, int status, string json, string contentType = "application/json") =>
        Body(name, status, Encode(json), contentType);

    public static Attack Chunked(string name, int status, string chunks) => new(
        name, status,
        Encode($"POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}"));

    public static Attack Query(string name, int status, string query) => Raw(name, status, $"GET /?{query} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    public static Attack Raw(string name, int status, string request, bool close = false) => new(name, status, Encode(request), close);

    private static byte[] Encode(string text) => System.Text.Encoding.Latin1.GetBytes(text);
}
