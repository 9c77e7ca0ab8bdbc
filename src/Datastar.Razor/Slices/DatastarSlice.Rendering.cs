// The build stamps this file for the other three base classes: C# has no way to share what hides base members.
#nullable enable
using Datastar.Razor.Rendering;
using Datastar.Razor.Slices;
using Microsoft.AspNetCore.Http;
using RazorSlices;

namespace Datastar.Razor;

public abstract partial class DatastarSlice : IDatastarSlice
{
    private FragmentWriter? _writer;
    private bool _isForeign;
    private bool _begun;

    FragmentWriter? IDatastarSlice.Writer => Writer;

    // Null where RazorSlices renders into something of its caller's.
    private FragmentWriter? Writer => _writer ?? FindWriter();

    Task IResult.ExecuteAsync(HttpContext httpContext) => SlicePage.ExecuteAsync(this, httpContext);

    bool IDatastarSlice.TryBegin(FragmentWriter? writer)
    {
        if (Interlocked.Exchange(ref _begun, true))
            return false;
        (_writer, _isForeign) = (writer, false);
        return true;
    }

    // Where RazorSlices writes for its caller, what needs a request or an encoder of ours is written aside first.
    private FragmentWriter BeginWrite() => Writer ?? FragmentWriter.Rent(FragmentContext.Of(this), HtmlEncoder);

    private void EndWrite(FragmentWriter writer)
    {
        // What was written in between may have been set aside, and the writer has to be found again.
        if (!ReferenceEquals(writer, _writer) && !ReferenceEquals(writer, Writer))
            EndAside(writer);
    }

    private void EndAside(FragmentWriter writer)
    {
        base.WriteLiteral(writer.WrittenSpan);
        writer.Return();
    }

    // RazorSlices hands contents the writer that it writes to.
    private FragmentWriter? FindWriter()
    {
        if (_isForeign)
            return null;
        var probe = new WriterProbe();
        base.WriteHtml(probe);
        _isForeign = probe.Writer is null;
        return _writer = probe.Writer;
    }
}
