namespace Gallery.Examples.ClickToLoad;

/// <param name="Last">The last row that was loaded; none when there are no more.</param>
public sealed record ListEnd(int? Last);
