using System.Buffers;
using System.Text.Encodings.Web;
using Datastar.Razor.Encoding;
using Microsoft.Extensions.ObjectPool;

namespace Datastar.Razor;

public sealed partial class FragmentWriter
{
    // A rare huge fragment must not stay in memory for ever.
    private const int LargestKeptBuffer = 1024 * 1024;

    private static readonly ObjectPool<FragmentWriter> Pool = new DefaultObjectPool<FragmentWriter>(new Policy(), Environment.ProcessorCount * 4);

    internal static FragmentWriter Rent(HtmlEncoder? encoder = null)
    {
        var writer = Pool.Get();
        writer.UseEncoder(encoder);
        return writer;
    }

    /// <summary>Encodes text with an encoder of the app's; <see langword="null"/> for ours.</summary>
    internal void UseEncoder(HtmlEncoder? encoder) => _encoder = ReferenceEquals(encoder, HtmlText.DefaultEncoder) ? null : encoder;

    internal void Return() => Pool.Return(this);

    /// <summary>Forgets what was written; the buffer stays.</summary>
    internal void Clear() => _length = 0;

    private sealed class Policy : IPooledObjectPolicy<FragmentWriter>
    {
        public FragmentWriter Create() => new();

        public bool Return(FragmentWriter writer)
        {
            writer._length = 0;
            writer._encoder = null;
            writer.Context = default;
            writer.FlushHandler = null;
            writer._captured?.Clear();
            writer._textWriter?.Reset();
            if (writer._buffer.Length > LargestKeptBuffer)
            {
                ArrayPool<byte>.Shared.Return(writer._buffer);
                writer._buffer = [];
            }
            return true;
        }
    }
}
