namespace Datastar.Razor;

/// <summary>A modifier of an attribute, without its leading underscores: name <c>debounce</c>, arguments <c>.200ms.leading</c>.</summary>
/// <param name="Name">As in the catalogue: lower case.</param>
/// <param name="Arguments">Each with its leading dot; empty for none.</param>
internal readonly record struct Modifier(string Name, string Arguments = "")
{
    /// <summary>As the name of an attribute has it: <c>__debounce.200ms.leading</c>.</summary>
    public override string ToString() => $"__{Name}{Arguments}";

    /// <summary>The modifiers of two expressions that become one.</summary>
    /// <exception cref="ArgumentException">Both have the same modifier with different arguments.</exception>
    public static Modifier[] Merge(Modifier[] first, Modifier[] second)
    {
        var merged = new List<Modifier>(first);
        foreach (var modifier in second)
        {
            var same = merged.Find(existing => existing.Name == modifier.Name);
            if (same.Name is null)
                merged.Add(modifier);
            else if (same != modifier)
                throw new ArgumentException($"An attribute has one {modifier.Name}: {same} and {modifier} cannot both apply. Give it once, to the whole expression.");
        }
        return [.. merged];
    }
}
