namespace Datastar.Razor.Development.Explanations;

/// <summary>Explains why a patch or a form came to nothing.</summary>
internal static class PatchExplanation
{
    /// <summary>Explains a report of <c>selector</c> or <c>id</c>, and of <c>from</c>, the request.</summary>
    public static Problem NoTarget(PageReport report)
    {
        var (selector, id, from) = (report.Text("selector"), report.Text("id"), report.Text("from"));
        var missing = selector.Length > 0 ? $"No element of the page matches {selector}."
            : id.Length > 0 ? $"No element of the page has the id {id}."
            : "The patched element has no id, by which the client would find its target.";
        var fix = selector.Length > 0
            ? "Correct the selector, or put the element into the page."
            : "Give the patched element the id of one on the page, or say where it goes: new() { Selector = \"#list\", Mode = ElementPatchMode.Append }.";
        return new("A patch found no target", fix)
        {
            Text = from.Length == 0 ? [missing] : [missing, $"The patch came from {from}."],
            Rule = selector.Length == 0 && id.Length == 0 ? "DSR0440" : null,
            Link = "sse_events#datastar-patch-elements",
        };
    }

    /// <summary>Explains an action that began and sent nothing.</summary>
    public static Problem InvalidForm() => new("A form was not sent: the browser finds it invalid", "Give the form novalidate where the server validates it.")
    {
        Level = "warning",
        Text = ["The browser shows at the first field what is wrong. An indicator of the action stays on."],
        Link = "actions#options",
    };
}
