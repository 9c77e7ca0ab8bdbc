namespace Datastar.Razor;

/// <summary>A modifier of an attribute, without its leading underscores: name <c>debounce</c>, arguments <c>.200ms.leading</c>.</summary>
/// <param name="Name">As in the catalogue: lower case.</param>
/// <param name="Arguments">Each with its leading dot; empty for none.</param>
internal readonly record struct Modifier(string Name, string Arguments = "");
