namespace Gallery.Examples.NestedSignals;

public sealed record Owner(string Name, string City);
