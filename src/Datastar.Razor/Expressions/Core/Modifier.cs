namespace Datastar.Razor.Expressions;

/// <summary>A modifier of an attribute, without its leading underscores: name <c>debounce</c>, arguments <c>.200ms.leading</c>.</summary>
/// <param name="Name">As in the catalogue: lower case.</param>
/// <param name="Arguments">Each with its leading dot; empty for none.</param>
internal readonly record struct Modifier(string Name, string Arguments = "")
{
    /// <summary>As the name of an attribute has it: <c>__debounce.200ms.leading</c>.</summary>
    public override string ToString() => $"__{Name}{Arguments}";
}
