// The build stamps this file for the other three base classes: C# has no way to share what hides base members.
#nullable enable
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Datastar.Razor.Slices;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Datastar.Razor;

// What the Razor compiler calls; templates do not call it by hand.
#pragma warning disable CS1591
public abstract partial class DatastarSlice
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void WriteLiteral(string? value)
    {
        if (Writer is { } writer)
            writer.WriteHtml(value);
        else
            base.WriteLiteral(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void WriteLiteral(ReadOnlySpan<byte> value)
    {
        if (Writer is { } writer)
            writer.WriteHtml(value);
        else
            base.WriteLiteral(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(string? value)
    {
        if (Writer is { } writer)
            writer.WriteText(value);
        else
            base.Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(ReadOnlySpan<char> value)
    {
        if (Writer is { } writer)
            writer.WriteText(value);
        else
            base.Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write(ReadOnlySpan<byte> value)
    {
        if (Writer is { } writer)
            writer.WriteUtf8Text(value);
        else
            base.Write(value);
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void Write<T>(T? value) where T : struct
    {
        if (value.HasValue)
            Write(value.GetValueOrDefault());
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    protected new void Write<T>(T? value)
    {
        if (typeof(T) == typeof(DatastarAttributes))
            WriteAttributes(in Unsafe.As<T?, DatastarAttributes>(ref value));
        else if (value is IHtmlContent)
            WriteContent((IHtmlContent)value);
        else if (value is string)
            Write((string)(object)value);
        else if (value is byte[])
            Write(((byte[])(object)value).AsSpan());
        else
            WriteValue(value);
    }

    // Signals are written with the JSON options of the app. A call more would cost 4 % of such an attribute.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteAttributes(in DatastarAttributes attributes)
    {
        var writer = BeginWrite();
        attributes.WriteTo(writer);
        EndWrite(writer);
    }

    private void WriteContent(IHtmlContent content)
    {
        if (content is HtmlString html)
            WriteLiteral(html.Value);
        else if (content is not TagHelperOutput output || !TagHelpers.TryEnd(output))
            WriteContentAside(content);
    }

    private void WriteContentAside(IHtmlContent content)
    {
        var writer = BeginWrite();
        HtmlContentWriter.Write(writer, content);
        EndWrite(writer);
    }

    private void WriteValue<T>(T value)
    {
        if (Writer is { } writer)
            writer.WriteValue(value);
        else
            WriteValueAside(value);
    }

    private void WriteValueAside<T>(T value)
    {
        var writer = BeginWrite();
        writer.WriteValue(value);
        EndWrite(writer);
    }
}
