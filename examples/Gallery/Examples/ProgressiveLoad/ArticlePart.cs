namespace Gallery.Examples.ProgressiveLoad;

public sealed record ArticlePart(string Name, string Text);
