using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Datastar.Razor.LoadTest;

/// <summary>One subscriber on a bare socket: it tells when it has seen the state that is waited for.</summary>
internal sealed class LoadClient(LoadSwarm swarm) : IDisposable
{
    private const int Overlap = 32;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public async Task ConnectAsync(int port, string path, bool stalled)
    {
        if (stalled)
            _socket.ReceiveBufferSize = 4096;
        await _socket.ConnectAsync(IPAddress.Loopback, port);
        await _socket.SendAsync(System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        if (!stalled)
            _ = ReadAsync();
    }

    public void Dispose() => _socket.Dispose();

    // The end of one read is kept in front of the next: the mark may come in two pieces.
    private async Task ReadAsync()
    {
        var buffer = new byte[16 * 1024];
        var kept = 0;
        var seen = -1;
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(kept)) is > 0 and var read)
            {
                var length = kept + read;
                var (number, mark) = swarm.Awaited;
                if (number > seen && buffer.AsSpan(0, length).IndexOf(mark) >= 0)
                {
                    seen = number;
                    swarm.Arrived();
                }
                kept = Math.Min(Overlap, length);
                buffer.AsSpan(length - kept, kept).CopyTo(buffer);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }
}
