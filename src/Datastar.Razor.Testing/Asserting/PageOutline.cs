using AngleSharp.Dom;

namespace Datastar.Razor.Testing;

/// <summary>A page in a few lines, for messages.</summary>
internal static class PageOutline
{
    private const int Most = 40;

    public static string Of(IDocument document)
    {
        var lines = new List<string>();
        if (document.Body is { } body) foreach (var child in body.Children) Add(child, 1, lines);
        return lines.Count == 0 ? "The body is empty." : $"The page has:\n{string.Join('\n', lines.Take(Most))}{(lines.Count > Most ? $"\n  ... and {lines.Count - Most} more" : "")}";
    }

    private static void Add(IElement element, int depth, List<string> lines)
    {
        if (element.LocalName is "script" or "style" or "template") return;
        var name = element.Attributes.Where(a => a.Name is "id" or "class" or "name" or "type" or "role" or "aria-label" && a.Value.Length > 0).Select(a => $" {a.Name}=\"{a.Value}\"");
        var text = string.Concat(element.ChildNodes.OfType<IText>().Select(t => t.Data)).Trim();
        if (text.Length > 40) text = text[..40] + "...";
        lines.Add($"{new string(' ', depth * 2)}<{element.LocalName}{string.Concat(name)}>{(text.Length > 0 ? " " + text.ReplaceLineEndings(" ") : "")}");
        foreach (var child in element.Children) Add(child, depth + 1, lines);
    }
}
