namespace Datastar.Razor;

/// <summary>How signals are patched. See <see href="https://data-star.dev/reference/sse_events#datastar-patch-signals">datastar-patch-signals</see>.</summary>
public sealed record PatchSignalsOptions : DatastarEventOptions
{
    internal static PatchSignalsOptions Default { get; } = new();

    /// <summary>Whether only signals are set that the page does not have yet.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool OnlyIfMissing { get; init; }
}
