namespace Datastar.Razor.Signals;

/// <summary>A payload that has been scanned; nothing where the request has none.</summary>
/// <param name="Json">One JSON object.</param>
/// <param name="HasSimilarNames">Whether names in it differ in case only.</param>
internal readonly record struct SentSignals(ReadOnlyMemory<byte> Json, bool HasSimilarNames)
{
    public bool IsPresent => !Json.IsEmpty;
}
