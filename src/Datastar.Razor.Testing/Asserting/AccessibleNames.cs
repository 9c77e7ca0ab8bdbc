using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>Finds elements as people name them: by label, role and name, or text.</summary>
internal static class AccessibleNames
{
    private static readonly Dictionary<string, string> Roles = new()
    {
        ["article"] = "article", ["aside"] = "complementary", ["button"] = "button", ["datalist"] = "listbox", ["details"] = "group", ["dialog"] = "dialog", ["fieldset"] = "group",
        ["figure"] = "figure", ["footer"] = "contentinfo", ["form"] = "form", ["h1"] = "heading", ["h2"] = "heading", ["h3"] = "heading", ["h4"] = "heading", ["h5"] = "heading",
        ["h6"] = "heading", ["header"] = "banner", ["hr"] = "separator", ["img"] = "img", ["li"] = "listitem", ["main"] = "main", ["menu"] = "list", ["meter"] = "meter",
        ["nav"] = "navigation", ["ol"] = "list", ["optgroup"] = "group", ["option"] = "option", ["output"] = "status", ["p"] = "paragraph", ["progress"] = "progressbar",
        ["search"] = "search", ["section"] = "region", ["table"] = "table", ["tbody"] = "rowgroup", ["td"] = "cell", ["textarea"] = "textbox", ["tfoot"] = "rowgroup",
        ["th"] = "columnheader", ["thead"] = "rowgroup", ["tr"] = "row", ["ul"] = "list",
    };

    public static IEnumerable<IElement> ByLabel(IDocument document, string text)
    {
        var labelled = document.QuerySelectorAll("input, select, textarea, button, output, meter, progress, [aria-label], [aria-labelledby]").Select(e => (Element: e, Name: Label(e))).Where(e => e.Name.Length > 0).ToArray();
        return Best(labelled, text);
    }

    public static IEnumerable<IElement> ByRole(IDocument document, string role, string? name)
    {
        var all = document.QuerySelectorAll("*").Where(e => RoleOf(e) == role && Visibility.IsVisible(e));
        return name is null ? all : Best([.. all.Select(e => (e, Name(e)))], name);
    }

    public static IEnumerable<IElement> ByText(IDocument document, string text)
    {
        var visible = document.Body is { } body ? body.QuerySelectorAll("*").Where(Visibility.IsVisible).ToArray() : [];
        var shown = visible.Select(e => (Element: e, Text: e is IHtmlInputElement i && InputValue.TypeOf(i) is "submit" or "button" or "reset" ? e.GetAttribute("value") ?? "" : Squash(e.TextContent))).ToArray();
        return Innermost(shown.Where(e => e.Text == text)) is { Count: > 0 } whole ? whole : Innermost(shown.Where(e => e.Text.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    private static List<IElement> Innermost(IEnumerable<(IElement Element, string Text)> found)
    {
        var all = found.Select(f => f.Element).ToList();
        return all.FindAll(e => !all.Exists(o => o != e && e.Contains(o)));
    }

    private static IEnumerable<IElement> Best((IElement Element, string Name)[] all, string text)
    {
        var whole = all.Where(e => e.Name == text).Select(e => e.Element).ToArray();
        return whole.Length > 0 ? whole : all.Where(e => e.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Select(e => e.Element);
    }

    private static string? RoleOf(IElement element)
    {
        if (element.GetAttribute("role") is { Length: > 0 } role) return role.Split(' ')[0];
        return element switch
        {
            IHtmlInputElement input => InputValue.TypeOf(input) switch
            {
                "checkbox" => "checkbox",
                "radio" => "radio",
                "range" => "slider",
                "number" => "spinbutton",
                "search" => "searchbox",
                "submit" or "button" or "reset" or "image" => "button",
                "text" or "email" or "tel" or "url" => "textbox",
                _ => null,
            },
            IHtmlSelectElement select => select.IsMultiple || select.Size > 1 ? "listbox" : "combobox",
            IHtmlAnchorElement => element.HasAttribute("href") ? "link" : null,
            _ => Roles.GetValueOrDefault(element.LocalName),
        };
    }

    private static string Label(IElement element)
    {
        if (element.GetAttribute("aria-labelledby") is { Length: > 0 } ids)
            return Squash(string.Join(' ', ids.Split(' ').Select(id => element.Owner?.GetElementById(id)?.TextContent ?? "")));
        if (element.GetAttribute("aria-label") is { Length: > 0 } label) return Squash(label);
        return Squash(string.Join(' ', Labels.Of(element).Select(l => l.TextContent)));
    }

    private static string Name(IElement element)
    {
        if (Label(element) is { Length: > 0 } label) return label;
        if (element is IHtmlInputElement input)
        {
            return InputValue.TypeOf(input) is "submit" or "button" or "reset" ? input.GetAttribute("value") ?? (InputValue.TypeOf(input) == "submit" ? "Submit" : "")
                : input.GetAttribute("placeholder") ?? input.GetAttribute("title") ?? "";
        }

        if (element is IHtmlImageElement) return element.GetAttribute("alt") ?? "";
        if (element is IHtmlFieldSetElement && element.QuerySelector("legend") is { } legend) return Squash(legend.TextContent);
        if (element is IHtmlTableElement && element.QuerySelector("caption") is { } caption) return Squash(caption.TextContent);
        return Squash(element.TextContent) is { Length: > 0 } text ? text : element.GetAttribute("title") ?? "";
    }

    private static string Squash(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
