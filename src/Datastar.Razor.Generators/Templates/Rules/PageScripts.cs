using System.Text.RegularExpressions;

namespace Datastar.Razor.Generators.Templates.Rules;

/// <summary>What the <c>&lt;script></c> elements of a file declare.</summary>
internal static class PageScripts
{
    /// <summary>Whether the name is a word of a script in the file.</summary>
    public static bool Mention(Template template, string name)
    {
        foreach (var script in template.Document.Elements.Where(element => element.Name.Equals("script", StringComparison.OrdinalIgnoreCase)))
        {
            var (text, start) = (template.Document.Text, script.NameSpan.End);
            var end = text.IndexOf("</script", start, StringComparison.OrdinalIgnoreCase);
            if (Regex.IsMatch(text.Substring(start, (end < 0 ? text.Length : end) - start), $@"\b{Regex.Escape(name)}\b"))
                return true;
        }
        return false;
    }
}
