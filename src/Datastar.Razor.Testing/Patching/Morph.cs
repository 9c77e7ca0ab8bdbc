using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Datastar.Razor.Testing;

/// <summary>
/// Changes an element into another one with as little change as possible: children are paired by the ids inside them, then by
/// kind in order. Works as the client does, for state lives in the elements that are kept.
/// </summary>
internal sealed class Morph(PageWindow window)
{
    private readonly DomEditor _dom = window.Dom;
    private readonly MorphAttributes _attributes = new(window);
    private IElement? _pantry;
    private IdSets _ids = null!;

    public void Run(IElement old, INode content, bool inner)
    {
        if ((content is IElement given && old.HasAttribute("data-ignore-morph") && given.HasAttribute("data-ignore-morph")) || old.ParentElement?.Closest("[data-ignore-morph]") is not null) return;
        var incoming = window.Document.CreateElement("div");
        _dom.Insert(incoming, content, null);
        if (_pantry is null)
        {
            _pantry = window.Document.CreateElement("div");
            _pantry.SetAttribute("hidden", "");
        }

        if (window.Document.Body is { Parent: { } html } body) _dom.Insert(html, _pantry, body.NextSibling);
        var parent = inner ? old : (INode)old.ParentElement!;
        _ids = new(old, incoming, parent);
        Children(parent, incoming, inner ? null : old, old.NextSibling);
        _dom.Remove(_pantry);
    }

    private void Children(INode oldParent, INode newParent, INode? at = null, INode? end = null)
    {
        if (oldParent is IHtmlTemplateElement oldTemplate && newParent is IHtmlTemplateElement newTemplate) (oldParent, newParent) = (oldTemplate.Content, newTemplate.Content);
        at ??= oldParent.FirstChild;
        for (var child = newParent.FirstChild; child is not null; child = child.NextSibling)
        {
            if (at is not null && at != end && BestMatch(child, at, end) is { } match)
            {
                while (at is not null && at != match)
                {
                    var passed = at;
                    at = at.NextSibling;
                    Remove(passed);
                }

                Node(match, child);
                at = match.NextSibling;
                continue;
            }

            at = Add(oldParent, child, at).NextSibling;
        }

        while (at is not null && at != end)
        {
            var rest = at;
            at = at.NextSibling;
            Remove(rest);
        }
    }

    // From elsewhere in the page, or new; a new one that has kept ids inside is filled by morphing too.
    private INode Add(INode parent, INode child, INode? before)
    {
        if (child is IElement { Id: var id } && _ids.IsKept(id))
        {
            var moved = window.Document.GetElementById(id!)!;
            _ids.Forget(moved, id!);
            _dom.Move(parent, moved, before);
            Node(moved, child);
            return moved;
        }

        if (_ids.Has(child) && child is IElement element)
        {
            var shell = element.NamespaceUri is { } space && space != "http://www.w3.org/1999/xhtml"
                ? window.Document.CreateElement(space, element.TagName) : window.Document.CreateElement(element.TagName);
            _dom.Insert(parent, shell, before);
            Node(shell, child);
            return shell;
        }

        var copy = NodeInterfaces.Clone(window, child, deep: true);
        _dom.Insert(parent, copy, before);
        return copy;
    }

    private INode? BestMatch(INode node, INode start, INode? end)
    {
        INode? best = null;
        var blocked = false;
        var (sibling, softSiblings, displaced, wanted) = (node.NextSibling, 0, 0, _ids.Count(node));
        for (var cursor = start; cursor is not null && cursor != end; cursor = cursor.NextSibling)
        {
            if (IsSoftMatch(cursor, node))
            {
                if (_ids.Share(cursor, node)) return cursor;
                if (best is null && !_ids.Has(cursor))
                {
                    if (wanted == 0) return cursor;
                    best = cursor;
                }
            }

            displaced += _ids.Count(cursor);
            if (displaced > wanted) break;
            if (best is not null || blocked || sibling is null || !IsSoftMatch(cursor, sibling)) continue;
            sibling = sibling.NextSibling;
            if (++softSiblings >= 2) blocked = true;
        }

        return best;
    }

    private static bool IsSoftMatch(INode old, INode incoming)
    {
        if (old.NodeType != incoming.NodeType) return false;
        if (old is not IElement a || incoming is not IElement b) return true;
        return a.TagName == b.TagName && (string.IsNullOrEmpty(a.Id) || a.Id == (b.Id ?? ""));
    }

    private void Remove(INode node)
    {
        if (_ids.Has(node)) _dom.Move(_pantry!, node, null);
        else _dom.Remove(node);
    }

    private void Node(INode old, INode incoming)
    {
        if (incoming is IElement b && old is IElement a) Element(a, b);
        else if (incoming.NodeType is NodeType.Text or NodeType.Comment && old.NodeValue != incoming.NodeValue) _dom.SetData(old, incoming.NodeValue);
    }

    private void Element(IElement old, IElement incoming)
    {
        if (old.HasAttribute("data-ignore-morph") && incoming.HasAttribute("data-ignore-morph")) return;
        _attributes.Sync(old, incoming);
        if (old is IHtmlTemplateElement && incoming is IHtmlTemplateElement) _dom.SetInnerHtml(old, incoming.InnerHtml);
        else if (!NodeEquality.Equal(old, incoming)) Children(old, incoming);
    }
}
