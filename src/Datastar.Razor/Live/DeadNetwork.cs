using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Datastar.Razor.Live;

/// <summary>
/// Lets the kernel end a connection whose bytes nobody acknowledges. A write tells nothing about that: the kernel takes the bytes of small
/// events and heartbeats for many minutes before it gives up by itself.
/// </summary>
internal static class DeadNetwork
{
    // TCP_USER_TIMEOUT, in milliseconds.
    private const int Tcp = 6;
    private const int UserTimeout = 18;

    public static void NoticeAfter(TimeSpan unacknowledged, HttpContext httpContext)
    {
        if (!OperatingSystem.IsLinux() || unacknowledged == Timeout.InfiniteTimeSpan || httpContext.Features.Get<IConnectionSocketFeature>()?.Socket is not { ProtocolType: ProtocolType.Tcp } socket)
            return;
        var milliseconds = (int)Math.Clamp(unacknowledged.TotalMilliseconds, 1, int.MaxValue);
        try
        {
            socket.SetRawSocketOption(Tcp, UserTimeout, BitConverter.GetBytes(milliseconds));
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // A connection that has just ended, or a kernel that does not know it: writes notice it later.
        }
    }
}
