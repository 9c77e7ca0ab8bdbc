using System.Buffers;
using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Datastar.Razor.LoadTest;

/// <summary>The yardstick: bytes that are ready are copied to every open response, as one would write it by hand, with the latest bytes for a slow client.</summary>
internal sealed class CopyStreams
{
    private readonly ConcurrentDictionary<Channel<byte[]>, bool> _open = new();

    public async Task RunAsync(HttpContext context, byte[] first)
    {
        var channel = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        context.Response.ContentType = "text/event-stream";
        _open.TryAdd(channel, true);
        channel.Writer.TryWrite(first);
        try
        {
            await foreach (var bytes in channel.Reader.ReadAllAsync(context.RequestAborted))
            {
                context.Response.BodyWriter.Write(bytes);
                await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
        }
        finally
        {
            _open.TryRemove(channel, out _);
        }
    }

    public void Send(byte[] bytes)
    {
        foreach (var (channel, _) in _open)
            channel.Writer.TryWrite(bytes);
    }
}
