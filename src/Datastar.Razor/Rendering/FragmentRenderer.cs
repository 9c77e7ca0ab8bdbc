using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.Logging;

namespace Datastar.Razor.Rendering;

/// <summary>
/// Renders components, and writes what they have rendered as UTF-8 into a <see cref="FragmentWriter"/>. The framework's own writing, by a
/// <see cref="TextWriter"/>, takes half of the time of a component; it still writes the components that hold an element of more than tags and content.
/// </summary>
[SuppressMessage("Usage", "BL0006", Justification = "What a component has rendered can be had in no other way; kinds of frames that are not known here are the framework's.")]
internal sealed class FragmentRenderer(IServiceProvider services, ILoggerFactory loggers) : StaticHtmlRenderer(services, loggers)
{
    // What is inside of an element that the framework writes is written by it too.
    private bool _isFrameworks;

    protected override void WriteComponentHtml(int componentId, TextWriter output)
    {
        var range = GetCurrentRenderTreeFrames(componentId);
        var frames = range.Array.AsSpan(0, range.Count);
        if (!_isFrameworks && output is FragmentTextWriter writer && IsPlain(frames))
        {
            WriteAll(writer, frames);
            return;
        }
        var outer = _isFrameworks;
        _isFrameworks = true;
        base.WriteComponentHtml(componentId, output);
        _isFrameworks = outer;
    }

    private static bool IsPlain(Span<RenderTreeFrame> frames)
    {
        foreach (ref var frame in frames)
        {
            if (frame.FrameType is RenderTreeFrameType.NamedEvent or RenderTreeFrameType.ComponentRenderMode or > RenderTreeFrameType.NamedEvent
                || frame.FrameType is RenderTreeFrameType.Element && ElementTags.Of(frame.ElementName).IsFrameworks)
            {
                return false;
            }
        }
        return true;
    }

    private void WriteAll(FragmentTextWriter output, Span<RenderTreeFrame> frames)
    {
        while (!frames.IsEmpty)
            frames = frames[Write(output, frames)..];
    }

    // Returns how many frames it has written.
    private int Write(FragmentTextWriter output, Span<RenderTreeFrame> frames)
    {
        ref var frame = ref frames[0];
        switch (frame.FrameType)
        {
            case RenderTreeFrameType.Element:
                WriteElement(output, frames[..frame.ElementSubtreeLength]);
                return frame.ElementSubtreeLength;
            case RenderTreeFrameType.Text:
                output.Target.WriteText(frame.TextContent);
                return 1;
            case RenderTreeFrameType.Markup:
                output.Target.WriteHtml(frame.MarkupContent);
                return 1;
            case RenderTreeFrameType.Component:
                RenderChildComponent(output, ref frame);
                return frame.ComponentSubtreeLength;
            case RenderTreeFrameType.Region:
                WriteAll(output, frames[1..frame.RegionSubtreeLength]);
                return frame.RegionSubtreeLength;
            default:
                return 1;
        }
    }

    private void WriteElement(FragmentTextWriter output, Span<RenderTreeFrame> frames)
    {
        var tags = ElementTags.Of(frames[0].ElementName);
        output.Target.WriteHtml(tags.Start);
        var content = frames[(1 + WriteAttributes(output.Target, frames[1..]))..];
        if (content.IsEmpty && tags.IsVoid)
        {
            TagWriter.Close(output.Target, isSelfClosing: true);
            return;
        }
        TagWriter.Close(output.Target);
        WriteAll(output, content);
        output.Target.WriteHtml(tags.End);
    }

    // Returns how many frames are attributes.
    private static int WriteAttributes(FragmentWriter writer, Span<RenderTreeFrame> frames)
    {
        var count = 0;
        for (; count < frames.Length && frames[count].FrameType is RenderTreeFrameType.Attribute or RenderTreeFrameType.ElementReferenceCapture; count++)
        {
            ref var attribute = ref frames[count];
            if (attribute.FrameType is not RenderTreeFrameType.Attribute || attribute.AttributeValue is not (string or true))
                continue;
            if (attribute.AttributeValue is string value)
                TagWriter.Attribute(writer, attribute.AttributeName, value);
            else
                TagWriter.Attribute(writer, attribute.AttributeName);
        }
        return count;
    }
}
