using System.Net.Http.Headers;
using System.Text;

namespace Datastar.Razor.Testing;

/// <summary>The two ways in which a form is written into a body.</summary>
internal static class FormContent
{
    public static HttpContent UrlEncoded(IReadOnlyList<FormField> fields, bool asForm)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Query.Text(fields.Select(f => (f.Name, asForm ? Lines(f.Value) : f.Value)))));
        content.Headers.ContentType = new("application/x-www-form-urlencoded");
        return content;
    }

    public static HttpContent Multipart(IReadOnlyList<FormField> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var field in fields)
        {
            if (field.File is { } file)
            {
                var part = new ByteArrayContent(file.Content.ToArray());
                part.Headers.ContentType = MediaTypeHeaderValue.Parse(file.ContentType);
                part.Headers.ContentDisposition = new("form-data") { Name = Quoted(field.Name), FileName = Quoted(file.Name) };
                content.Add(part);
                continue;
            }

            var text = new StringContent(Lines(field.Value), Encoding.UTF8);
            text.Headers.ContentType = null;
            content.Add(text, Quoted(field.Name));
        }

        return content;
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal)}\"";

    // Forms send line ends as CRLF.
    private static string Lines(string text) => HtmlLines.Normal(text).Replace("\n", "\r\n", StringComparison.Ordinal);
}
