using System.Globalization;

namespace Datastar.Razor.Tests.Live;

/// <summary>Reads an event stream block by block: an event or a comment, without the empty line after it.</summary>
internal sealed class LiveReader(HttpResponseMessage response, Func<Stream, Stream>? decode = null) : IDisposable
{
    // Far beyond what any test needs: a hanging test fails instead of blocking the run.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private StreamReader? _reader;

    public HttpResponseMessage Response => response;

    /// <summary>What the stream has told its client to wait before it connects again, in milliseconds.</summary>
    public int? Retry { get; private set; }

    /// <summary>The next block; <see langword="null"/> at the end of the stream.</summary>
    public async Task<string?> NextAsync()
    {
        if (_reader is null)
        {
            var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            _reader = new StreamReader(decode is null ? body : decode(body));
        }
        var lines = new List<string>();
        while (await _reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience, TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Length == 0)
                return string.Join('\n', lines);
            if (line.StartsWith("retry: ", StringComparison.Ordinal))
                Retry = int.Parse(line[7..], CultureInfo.InvariantCulture);
            else
                lines.Add(line);
        }
        return null;
    }

    /// <summary>Reads on until a block contains a text.</summary>
    public async Task<string> UntilAsync(string text)
    {
        while (await NextAsync() is { } block)
        {
            if (block.Contains(text, StringComparison.Ordinal))
                return block;
        }
        throw new EndOfStreamException($"The stream ended before '{text}'.");
    }

    public void Dispose()
    {
        _reader?.Dispose();
        response.Dispose();
    }
}
