using Datastar.Razor.Rendering;

namespace Datastar.Razor.Attributes;

/// <summary>Writes attributes as UTF-8: <c>data-on:click__debounce.200ms="@get('/endpoint')"</c>.</summary>
internal static class AttributeWriter
{
    /// <summary>Writes all attributes with a space between them: that before the first is the template's.</summary>
    public static void Write(FragmentWriter writer, ReadOnlySpan<AttributeEntry> entries)
    {
        var isFirst = true;
        for (var i = 0; i < entries.Length; i++)
        {
            if (i > 0 && AttributeList.IsPartOfEarlier(entries, i))
                continue;
            if (!isFirst)
                writer.WriteHtml(" "u8);
            isFirst = false;
            Write(writer, entries, i);
        }
    }

    /// <summary>Writes one of the attributes.</summary>
    public static void Write(FragmentWriter writer, ReadOnlySpan<AttributeEntry> entries, int index)
    {
        ref readonly var entry = ref entries[index];
        if (entry.Expression is { } only && AttributeList.IsByItself(entries, index))
        {
            writer.WriteHtml(entry.Name.BeforeValue);
            only.WriteTo(writer);
            writer.WriteHtml("\""u8);
        }
        else if (AttributeList.Code(entries, index, Settings(writer, entry)) is { } code)
            TagWriter.Attribute(writer, entry.Name.BeforeValue, code);
        else
            writer.WriteHtml(entry.Name.Text);
    }

    // JSON is written as the app does, in an app without AddDatastar too.
    private static RenderSettings Settings(FragmentWriter writer, in AttributeEntry entry) =>
        entry.IsJson && writer.Settings.SignalsJson is null ? SignalSettings.Of(writer.Context == FragmentContext.None ? null : writer.Context.Services) : writer.Settings;
}
