namespace PlaceNamespace;

/// <summary>One line of the list. The page uses its id and its name; the rest is yours.</summary>
public sealed record ModelName(string Id, string Name);
