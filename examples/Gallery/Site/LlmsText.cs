using System.Text;

namespace Gallery.Site;

/// <summary>The documentation for language models: an index (<c>llms.txt</c>), and all of it as one text.</summary>
public static class LlmsText
{
    public static string Index(SiteMap map)
    {
        var text = new StringBuilder("# Datastar.Razor\n\n> Build Datastar apps in C# and Razor: slices and components patched over SSE, typed signals, typed expressions.\n\n## Documentation\n\n");
        foreach (var page in map.Docs.Ordered)
            text.Append(Line(page.Title, $"/docs/{page.Slug}.md", ""));
        text.Append("\n## Examples\n\n");
        foreach (var entry in map.Examples.Entries)
            text.Append(Line(entry.Text.Title, entry.Path, $": {entry.Text.Summary}"));
        return text.ToString();

        static string Line(string title, string path, string summary) => $"- [{title}]({path}){summary}\n";
    }

    public static string Whole(SiteMap map)
    {
        var text = new StringBuilder();
        foreach (var page in map.Docs.Ordered)
            text.Append(page.Markdown).Append("\n\n");
        foreach (var entry in map.Examples.Entries)
        {
            text.Append("# Example: ").Append(entry.Text.Title).Append("\n\n").Append(entry.Text.Summary).Append("\n\n").Append(entry.Text.Markdown).Append('\n');
            foreach (var file in entry.FilesOf(ExampleEntry.FirstWay))
                text.Append("\n```").Append(file.Extension).Append('\n').Append("// ").Append(file.Name).Append('\n').Append(file.Shown).Append("\n```\n");
            text.Append('\n');
        }
        return text.ToString();
    }
}
