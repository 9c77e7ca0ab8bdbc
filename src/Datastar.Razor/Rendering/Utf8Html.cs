using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Datastar.Razor.Rendering;

/// <summary>Finished markup as UTF-8, for APIs that pass <see cref="IHtmlContent"/> around.</summary>
internal sealed class Utf8Html(byte[] html) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (writer is FragmentTextWriter fragment)
            fragment.Target.WriteHtml(html);
        else
            writer.Write(ToString());
    }

    public override string ToString() => System.Text.Encoding.UTF8.GetString(html);
}
