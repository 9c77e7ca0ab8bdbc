using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Datastar.Razor.Slices;

/// <summary>Writes HTML content, templated delegates among it.</summary>
internal static class HtmlContentWriter
{
    public static void Write(FragmentWriter writer, IHtmlContent content)
    {
        // A templated delegate with tag helpers in it is an async method: as in MVC, writing it waits for it.
        if (content is HelperResult template)
            template.WriteAction(writer.TextWriter).GetAwaiter().GetResult();
        else
            content.WriteTo(writer.TextWriter, writer.HtmlEncoder);
    }
}
