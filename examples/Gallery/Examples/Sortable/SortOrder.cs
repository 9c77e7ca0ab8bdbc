using System.Collections.Immutable;

namespace Gallery.Examples.Sortable;

public sealed record SortOrder(ImmutableList<string> Items)
{
    public SortOrder() : this(["Mercury", "Venus", "Earth", "Mars", "Jupiter"])
    {
    }

    public SortOrder Move(string item, int place) =>
        Items.Contains(item) ? new(Items.Remove(item).Insert(Math.Clamp(place, 0, Items.Count - 1), item)) : this;
}
