using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing.Tests;

/// <summary>The normal form of README.md for an AngleSharp document; lib/page.js is its twin in the browser.</summary>
internal static partial class Normalizer
{
    private static readonly HashSet<string> NoState = ["hidden", "submit", "reset", "button", "image", "file"];
    private static readonly HashSet<string> Verbatim = ["pre", "textarea", "script", "style"];
    private static readonly char[] Space = [' ', '\t', '\n', '\f', '\r'];

    public static string[] Body(IHtmlDocument document)
    {
        var lines = new List<string>();
        if (document.Body is { } body) Element(body, 0, false, lines);
        return [.. lines];
    }

    public static string Focus(IHtmlDocument document) => document.ActiveElement switch
    {
        null => "",
        var focused when focused == document.Body || focused == document.DocumentElement => "",
        { Id.Length: > 0 } focused => focused.Id!,
        var focused => $"<{Tag(focused)}>",
    };

    private static void Element(IElement element, int depth, bool verbatim, List<string> lines)
    {
        lines.Add(new string(' ', depth * 2) + Start(element) + State(element));
        if (element.Attributes.Any(a => a.Name == "data-json-signals" || a.Name.StartsWith("data-json-signals__", StringComparison.Ordinal)) &&
            Canonical.Of(element.TextContent) is { } json)
        {
            lines.Add($"{new string(' ', depth * 2 + 2)}json {(element.TextContent.Contains('\n') ? "spaced" : "terse")} {json}");
            return;
        }

        INode parent = element is IHtmlTemplateElement template ? template.Content : element;
        Children(parent, depth + 1, verbatim || Verbatim.Contains(element.LocalName), lines);
    }

    private static void Children(INode parent, int depth, bool verbatim, List<string> lines)
    {
        var pad = new string(' ', depth * 2);
        var text = new StringBuilder();
        void Flush()
        {
            var value = text.ToString();
            if (Squash(value).Length > 0) lines.Add(pad + Quote(verbatim ? value : SpaceRun().Replace(value, " ").Trim(' ')));
            text.Clear();
        }

        foreach (var node in parent.ChildNodes)
        {
            if (node is IText piece)
            {
                text.Append(piece.Data);
                continue;
            }

            Flush();
            if (node is IComment comment) lines.Add($"{pad}<!--{Quote(Squash(comment.Data))}-->");
            if (node is IElement child) Element(child, depth, verbatim, lines);
        }

        Flush();
    }

    private static string Start(IElement element)
    {
        var text = new StringBuilder("<").Append(Tag(element));
        foreach (var (name, raw) in element.Attributes.Select(a => (NameOf(a), a.Value)).OrderBy(a => a.Item1, StringComparer.Ordinal))
        {
            var value = name switch
            {
                "class" => Squash(raw),
                "style" => Style(raw),
                _ => raw,
            };
            if (value.Length > 0 || name is not ("class" or "style")) text.Append(' ').Append(name).Append('=').Append(Quote(value));
        }

        return text.Append('>').ToString();
    }

    private static string State(IElement element) => element switch
    {
        IHtmlInputElement input => (input.GetAttribute("type") ?? "").ToLowerInvariant() switch
        {
            "checkbox" or "radio" => input.IsChecked ? " {checked}" : " {unchecked}",
            var type when NoState.Contains(type) => "",
            var type => $" {{value={Quote(ControlValue.Sanitize(input, type))}}}",
        },
        IHtmlTextAreaElement area => $" {{value={Quote((area.Value ?? "").Replace("\r\n", "\n").Replace('\r', '\n'))}}}",
        IHtmlOptionElement option => IsSelected(option) ? " {selected}" : "",
        _ => "",
    };

    // In a select that shows one option, the browser selects the first enabled one when none is selected, and of several the last.
    private static bool IsSelected(IHtmlOptionElement option)
    {
        if (option.Closest("select") is not IHtmlSelectElement { IsMultiple: false, Size: <= 1 } select) return option.IsSelected;
        var options = select.QuerySelectorAll<IHtmlOptionElement>("option").ToArray();
        var chosen = options.LastOrDefault(o => o.IsSelected) ??
            options.FirstOrDefault(o => !o.IsDisabled && o.ParentElement is not IHtmlOptionsGroupElement { IsDisabled: true });
        return chosen == option;
    }

    private static string Style(string text)
    {
        var parts = new List<StringBuilder> { new() };
        var closing = new Stack<char>();
        foreach (var c in text)
        {
            if (closing.Count > 0)
            {
                if (c == closing.Peek()) closing.Pop();
            }
            else if (c is '"' or '\'')
            {
                closing.Push(c);
            }
            else if (c == '(')
            {
                closing.Push(')');
            }

            if (c == ';' && closing.Count == 0) parts.Add(new());
            else parts[^1].Append(c);
        }

        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts.Select(p => p.ToString()))
        {
            var colon = part.IndexOf(':');
            if (colon < 0) continue;
            var name = Squash(part[..colon]);
            if (!name.StartsWith("--", StringComparison.Ordinal)) name = name.ToLowerInvariant();
            var value = Important().Replace(Squash(part[(colon + 1)..]), " !important");
            if (name.Length > 0 && value.Length > 0) found[name] = value;
        }

        return string.Join("; ", found.Select(d => $"{d.Key}: {d.Value}"));
    }

    private static string Tag(IElement element) => element.NamespaceUri switch
    {
        "http://www.w3.org/2000/svg" => "svg:" + element.LocalName,
        "http://www.w3.org/1998/Math/MathML" => "math:" + element.LocalName,
        _ => element.LocalName,
    };

    // The qualified name; AngleSharp drops the prefix of the attributes that the parser puts into a namespace.
    private static string NameOf(IAttr attribute) => attribute.NamespaceUri switch
    {
        "http://www.w3.org/1999/xlink" => "xlink:" + attribute.LocalName,
        "http://www.w3.org/XML/1998/namespace" => "xml:" + attribute.LocalName,
        _ => attribute.Name,
    };

    private static string Squash(string text) => string.Join(' ', text.Split(Space, StringSplitOptions.RemoveEmptyEntries));

    private static string Quote(string value)
    {
        var text = new StringBuilder();
        Canonical.Quote(text, value);
        return text.ToString();
    }

    [GeneratedRegex("[ \t\n\f\r]+")]
    private static partial Regex SpaceRun();

    [GeneratedRegex(" ?! ?important$")]
    private static partial Regex Important();
}
