namespace Datastar.Razor.Signals;

/// <summary>A payload that has been scanned; nothing where the request has none.</summary>
/// <param name="Json">One JSON object.</param>
/// <param name="MayHaveSimilarNames">Whether names in it may differ in case only.</param>
internal readonly record struct SentSignals(ReadOnlyMemory<byte> Json, bool MayHaveSimilarNames)
{
    public bool IsPresent => !Json.IsEmpty;
}
