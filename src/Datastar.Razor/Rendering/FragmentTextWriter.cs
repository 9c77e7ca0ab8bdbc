namespace Datastar.Razor;

/// <summary>The <see cref="TextWriter"/> face of a <see cref="FragmentWriter"/>: text goes straight into its buffer as UTF-8.</summary>
internal sealed class FragmentTextWriter(FragmentWriter target) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    // The first half of a surrogate pair that was written char by char.
    private char _highSurrogate;

    public FragmentWriter Target => target;

    public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

    public override void Write(char value)
    {
        if (char.IsHighSurrogate(value) && _highSurrogate == 0)
        {
            _highSurrogate = value;
            return;
        }
        Write([value]);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_highSurrogate != 0 && !buffer.IsEmpty)
        {
            ReadOnlySpan<char> pair = [_highSurrogate, buffer[0]];
            _highSurrogate = '\0';
            var joined = char.IsLowSurrogate(pair[1]);
            target.WriteHtml(joined ? pair : pair[..1]);
            if (!joined && buffer.Length == 1)
            {
                Write(buffer[0]);
                return;
            }
            buffer = joined ? buffer[1..] : buffer;
        }
        target.WriteHtml(buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => FlushAsync(CancellationToken.None);

    public override Task FlushAsync(CancellationToken cancellationToken) => target.FlushAsync(cancellationToken);
}
