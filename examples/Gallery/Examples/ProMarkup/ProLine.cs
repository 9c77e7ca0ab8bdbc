using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;

namespace Gallery.Examples.ProMarkup;

/// <summary>An attribute, as it is written and as it comes out.</summary>
public sealed record ProLine(string Purpose, string Code, string Markup)
{
    public ProLine(string purpose, DatastarAttributes attributes, [CallerArgumentExpression(nameof(attributes))] string code = "")
        : this(purpose, code, Write(attributes))
    {
    }

    private static string Write(DatastarAttributes attributes)
    {
        using var writer = new StringWriter();
        attributes.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString().Trim();
    }
}
