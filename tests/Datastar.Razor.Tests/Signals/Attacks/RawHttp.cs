using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Datastar.Razor.Tests.Signals.Attacks;

/// <summary>HTTP by hand: bytes out, status and text in, nothing corrected on the way.</summary>
internal static class RawHttp
{
    /// <summary>Sends the bytes on a connection of their own and returns what comes back; status 0 where the server just closed.</summary>
    public static async Task<(int Status, string Text)> SendAsync(IPEndPoint server, ReadOnlyMemory<byte> request, bool close = false)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, TestContext.Current.CancellationToken);
        // A server that has refused early may have closed while the rest is still on its way.
        var sending = SendAllAsync(socket, request, close);
        var text = await ReceiveAsync(socket);
        await sending;
        var status = text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(text.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0;
        return (status, text);
    }

    private static async Task SendAllAsync(Socket socket, ReadOnlyMemory<byte> request, bool close)
    {
        try
        {
            while (!request.IsEmpty)
                request = request[await socket.SendAsync(request, TestContext.Current.CancellationToken)..];
            if (close)
                socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
        }
        catch (ObjectDisposedException)
        {
        }
    }

    private static async Task<string> ReceiveAsync(Socket socket)
    {
        var received = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (!IsComplete(received.ToString()))
            {
                var count = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
                if (count == 0)
                    break;
                received.Append(System.Text.Encoding.UTF8.GetString(buffer, 0, count));
            }
        }
        catch (SocketException)
        {
        }
        return received.ToString();
    }

    private static bool IsComplete(string response)
    {
        var body = response.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (body < 0)
            return false;
        const string Length = "\r\nContent-Length: ";
        var length = response.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        if (length < 0 || length > body)
            return response.EndsWith("\r\n0\r\n\r\n", StringComparison.Ordinal);
        var digits = response.AsSpan(length + Length.Length);
        return response.Length - body - 4 >= int.Parse(digits[..digits.IndexOf('\r')], System.Globalization.CultureInfo.InvariantCulture);
    }
}
