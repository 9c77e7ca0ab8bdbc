namespace Gallery.Site;

/// <summary>What the page of an example shows.</summary>
public sealed record ExampleView(ExampleEntry Entry, string Way, Fragment Demo);
