namespace AotSample;

/// <summary>What the page shows.</summary>
public sealed record Counter(int Total);
