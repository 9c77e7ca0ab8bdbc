using AngleSharp.Dom;

namespace Datastar.Razor.Testing;

/// <summary>
/// Which ids are kept by a morph, and which elements hold some of them: an element with a kept id inside is worth more than one
/// that merely stands in the right place.
/// </summary>
internal sealed class IdSets
{
    private readonly HashSet<string> _kept = [];
    private readonly Dictionary<INode, HashSet<string>> _inside = [];

    public IdSets(IElement old, IElement incoming, INode? root)
    {
        var before = old.QuerySelectorAll("[id]").ToArray();
        var after = incoming.QuerySelectorAll("[id]").ToArray();
        var (tags, twice) = (new Dictionary<string, string>(), new HashSet<string>());
        foreach (var element in before.Concat(string.IsNullOrEmpty(old.Id) ? [] : [old]))
            if (!tags.TryAdd(element.Id!, element.TagName)) twice.Add(element.Id!);
        foreach (var element in after)
        {
            if (_kept.Contains(element.Id!)) twice.Add(element.Id!);
            else if (tags.TryGetValue(element.Id!, out var tag) && tag == element.TagName) _kept.Add(element.Id!);
        }

        _kept.ExceptWith(twice);
        Fill(root, before);
        Fill(incoming, after);
    }

    public bool IsKept(string? id) => id is not null && _kept.Contains(id);

    public bool Has(INode node) => _inside.ContainsKey(node);

    public int Count(INode node) => _inside.TryGetValue(node, out var ids) ? ids.Count : 0;

    public bool Share(INode a, INode b) => _inside.TryGetValue(a, out var x) && _inside.TryGetValue(b, out var y) && x.Overlaps(y);

    /// <summary>The element with this id has been moved away from its ancestors.</summary>
    public void Forget(INode moved, string id)
    {
        for (var at = moved.Parent; at is not null; at = at.Parent)
            if (_inside.TryGetValue(at, out var ids) && ids.Remove(id) && ids.Count == 0) _inside.Remove(at);
    }

    private void Fill(INode? root, IEnumerable<IElement> elements)
    {
        foreach (var element in elements)
        {
            if (!_kept.Contains(element.Id!)) continue;
            for (IElement? at = element; at is not null && at != root; at = at.ParentElement)
            {
                if (!_inside.TryGetValue(at, out var ids)) _inside[at] = ids = [];
                ids.Add(element.Id!);
            }
        }
    }
}
