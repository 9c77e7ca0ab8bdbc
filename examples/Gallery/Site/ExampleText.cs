using Gallery.Site.Sources;

namespace Gallery.Site;

/// <summary>The text of an example: <c>about.md</c>, which begins with its title, its group and a summary, each on a line of its own, and a blank line.</summary>
public sealed record ExampleText(string Title, ExampleGroup Group, string Summary, string Markdown)
{
    public static ExampleText Parse(SourceFile file)
    {
        var fields = new Dictionary<string, string>();
        var lines = file.Text.Split('\n');
        var end = Array.IndexOf(lines, "");
        foreach (var line in lines[..Math.Max(end, 0)])
        {
            if (line.Split(':', 2) is not [var name, var value])
                throw new FormatException($"{file.Path}: '{line}' is no field. Write 'title: …', 'group: …' and 'summary: …', then a blank line.");
            fields[name] = value.Trim();
        }
        if (!Enum.TryParse<ExampleGroup>(Field("group"), out var group))
            throw new FormatException($"{file.Path}: there is no group '{fields["group"]}'. Write one of {string.Join(", ", Enum.GetNames<ExampleGroup>())}.");
        return new(Field("title"), group, Field("summary"), string.Join('\n', lines[(end + 1)..]));

        string Field(string name) => fields.TryGetValue(name, out var value) ? value : throw new FormatException($"{file.Path} has no '{name}: …' before its first blank line.");
    }
}
