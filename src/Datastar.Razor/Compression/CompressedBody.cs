using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Datastar.Razor.Compression;

/// <summary>Stands in for the body of a response and compresses it.</summary>
internal sealed class CompressedBody(IHttpResponseBodyFeature inner, EventEncoder encoder) : IHttpResponseBodyFeature
{
    private readonly CompressedWriter _writer = new(inner.Writer, encoder);
    private Stream? _stream;
    private bool _finished;

    public IHttpResponseBodyFeature Inner => inner;

    public PipeWriter Writer => _writer;

    public Stream Stream => _stream ??= _writer.AsStream(leaveOpen: true);

    public void DisableBuffering() => inner.DisableBuffering();

    public Task StartAsync(CancellationToken cancellationToken = default) => inner.StartAsync(cancellationToken);

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        SendFileFallback.SendFileAsync(Stream, path, offset, count, cancellationToken);

    public Task CompleteAsync()
    {
        Finish(complete: true);
        return inner.CompleteAsync();
    }

    /// <summary>Ends the body, in good order if it is complete, and gives the encoder's memory back.</summary>
    public void Finish(bool complete)
    {
        if (_finished)
            return;
        _finished = true;
        if (complete)
            _writer.Finish();
        _writer.Release();
    }
}
