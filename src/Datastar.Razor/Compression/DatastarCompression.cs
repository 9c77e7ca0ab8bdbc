using System.IO.Compression;

namespace Datastar.Razor;

/// <summary>
/// How event streams are compressed: each connection by itself, flushed with every event, by Brotli or gzip as <c>Accept-Encoding</c> asks.
/// A patch that repeats most of the one before it then costs a few bytes.
/// </summary>
/// <remarks>
/// <para>It is off unless an app turns it on, because compression can leak secrets over TLS: somebody who can make the page show text of
/// their choice next to a secret (an antiforgery token, an address) and can see the length of what is sent may guess the secret bit by
/// bit (BREACH). Leave it off with <c>.CompressEvents(false)</c> where a stream carries both.</para>
/// <para>Each compressed stream costs memory for as long as it is open: about 440 kB with the defaults, 65 kB with <see cref="CompressionLevel.Fastest"/>.</para>
/// </remarks>
/// <example><c>builder.Services.AddDatastar(o => o.Compression = new());</c></example>
public sealed record DatastarCompression
{
    /// <summary>How hard Brotli and gzip try.</summary>
    /// <value><see cref="CompressionLevel.Optimal"/> by default: Brotli's level 3, the lowest that finds a whole patch again. <see cref="CompressionLevel.Fastest"/> is its level 1, which compresses each event by itself and takes a seventh of the memory; <see cref="CompressionLevel.SmallestSize"/> is 9.</value>
    public CompressionLevel Level { get; init; } = CompressionLevel.Optimal;

    /// <summary>How far back Brotli finds repetitions, as a power of two: it should hold the largest patch and what is sent beside it. gzip's window is always 32 kB.</summary>
    /// <value>16 by default, that is 64 kB; from 10 to 24.</value>
    public int WindowBits { get; init; } = 16;

    internal string? Invalid() =>
        WindowBits is < 10 or > 24 ? $"DatastarCompression.WindowBits must be from 10 (1 kB) to 24 (16 MB), not {WindowBits}."
        : Level is not (CompressionLevel.Fastest or CompressionLevel.Optimal or CompressionLevel.SmallestSize)
            ? $"DatastarCompression.Level must be Fastest, Optimal or SmallestSize, not {Level}: for no compression leave DatastarOptions.Compression null."
        : null;
}
