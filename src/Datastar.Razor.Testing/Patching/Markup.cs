using System.Text.RegularExpressions;

namespace Datastar.Razor.Testing;

/// <summary>Looks at markup for tags that are never closed, which a parser puts right in its own way.</summary>
internal static partial class Markup
{
    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param", "keygen"];
    private static readonly HashSet<string> Optional =
        ["html", "head", "body", "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "rp", "rt"];
    private static readonly HashSet<string> Raw = ["script", "style", "textarea", "title"];

    /// <summary>The name of the first element that is opened and not closed, or null.</summary>
    public static string? Unclosed(string html)
    {
        var open = new List<string>();
        for (var match = Tag().Match(html); match.Success; match = match.NextMatch())
        {
            if (!match.Groups["name"].Success) continue;
            var name = match.Groups["name"].Value.ToLowerInvariant();
            if (match.Groups["end"].Length > 0)
            {
                var at = open.LastIndexOf(name);
                if (at >= 0) open.RemoveAt(at);
                continue;
            }

            if (Void.Contains(name) || match.Groups["self"].Length > 0) continue;
            open.Add(name);
            if (!Raw.Contains(name)) continue;
            var end = html.IndexOf($"</{name}", match.Index + match.Length, StringComparison.OrdinalIgnoreCase);
            if (end < 0) return name;
            open.RemoveAt(open.Count - 1);
            match = Tag().Match(html, end);
            if (!match.Success) return name;
        }

        return open.Find(name => !Optional.Contains(name));
    }

    [GeneratedRegex("""<!--[\s\S]*?(?:-->|\z)|<(?<end>/?)(?<name>[a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*?(?<self>/?)>""")]
    private static partial Regex Tag();
}
