using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>All changes of the document go through here: they are noted for observers, and scripts that enter the page run.</summary>
internal sealed class DomEditor(PageWindow window)
{
    private readonly MutationLog _log = window.Mutations;

    public void SetAttribute(IElement element, string name, string value)
    {
        if (element.NamespaceUri == "http://www.w3.org/1999/xhtml") name = name.ToLowerInvariant();
        var old = element.GetAttribute(name);
        element.SetAttribute(name, value);
        _log.Note(new("attributes", element, name, old));
        window.Controls.AttributeChanged(element, name, old);
    }

    public void RemoveAttribute(IElement element, string name)
    {
        if (element.NamespaceUri == "http://www.w3.org/1999/xhtml") name = name.ToLowerInvariant();
        var old = element.GetAttribute(name);
        if (old is null) return;
        element.RemoveAttribute(name);
        _log.Note(new("attributes", element, name, old));
        window.Controls.AttributeChanged(element, name, old);
    }

    public void SetData(INode node, string data)
    {
        var old = node.NodeValue;
        node.NodeValue = data;
        _log.Note(new("characterData", node, OldValue: old));
    }

    public void Remove(INode node)
    {
        if (node.Parent is not { } parent) return;
        var (previous, next) = (node.PreviousSibling, node.NextSibling);
        window.Focus.Removing(node);
        _log.KeepObserving(node, parent);
        parent.RemoveChild(node);
        _log.Note(new("childList", parent, Removed: [node], Previous: previous, Next: next));
    }

    public void Insert(INode parent, INode node, INode? before)
    {
        if (before == node) before = node.NextSibling;
        INode[] added = node is IDocumentFragment ? [.. node.ChildNodes] : [node];
        if (added.Length == 0) return;
        if (node is not IDocumentFragment) Remove(node);
        else _log.Note(new("childList", node, Removed: added));
        var previous = before is null ? parent.LastChild : before.PreviousSibling;
        foreach (var child in added)
        {
            if (before is null) parent.AppendChild(child);
            else parent.InsertBefore(child, before);
        }

        _log.Note(new("childList", parent, Added: added, Previous: previous, Next: before));
        foreach (var child in added) window.Entered(child);
    }

    /// <summary>Moves without losing state, as moveBefore does.</summary>
    public void Move(INode parent, INode node, INode? before)
    {
        using (window.Focus.Hold()) Insert(parent, node, before);
    }

    public void Replace(INode old, INode node)
    {
        if (old.Parent is not { } parent) return;
        if (old == node) return;
        if (node is not IDocumentFragment) Remove(node);
        var (previous, next) = (old.PreviousSibling, old.NextSibling);
        INode[] added = node is IDocumentFragment ? [.. node.ChildNodes] : [node];
        window.Focus.Removing(old);
        _log.KeepObserving(old, parent);
        parent.RemoveChild(old);
        foreach (var child in added)
        {
            if (next is null) parent.AppendChild(child);
            else parent.InsertBefore(child, next);
        }

        _log.Note(new("childList", parent, Added: added, Removed: [old], Previous: previous, Next: next));
        foreach (var child in added) window.Entered(child);
    }

    /// <summary>Replaces all children.</summary>
    public void ReplaceChildren(INode parent, IReadOnlyList<INode> nodes)
    {
        INode[] removed = [.. parent.ChildNodes];
        if (removed.Length == 0 && nodes.Count == 0) return;
        foreach (var child in removed)
        {
            window.Focus.Removing(child);
            _log.KeepObserving(child, parent);
            parent.RemoveChild(child);
        }

        foreach (var child in nodes) parent.AppendChild(child);
        _log.Note(new("childList", parent, Added: nodes, Removed: removed));
        foreach (var child in nodes) window.Entered(child);
    }

    public void SetText(INode node, string text)
    {
        if (node is ICharacterData)
        {
            SetData(node, text);
            return;
        }

        ReplaceChildren(node, text.Length == 0 ? [] : [node.Owner!.CreateTextNode(text)]);
    }

    public void SetInnerHtml(IElement element, string html) =>
        ReplaceChildren(element is IHtmlTemplateElement template ? template.Content : element, Parse(element, html));

    public static string InnerHtml(IElement element) => element is IHtmlTemplateElement template ? template.Content.ToHtml() : element.InnerHtml;

    /// <summary>The nodes of a piece of HTML in the context of an element; scripts in it never run.</summary>
    public INode[] Parse(IElement context, string html)
    {
        INode[] nodes = [.. window.Parser.ParseFragment(html, context)];
        var parsed = nodes.SelectMany(n => n is IElement e ? e.DescendantsAndSelf().OfType<IHtmlScriptElement>() : []);
        foreach (var script in parsed) window.Scripts.MarkStarted(script);
        return nodes;
    }
}
