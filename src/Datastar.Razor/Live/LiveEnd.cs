namespace Datastar.Razor.Live;

/// <summary>Why a stream ended.</summary>
internal enum LiveEnd
{
    None,
    ClientLeft,
    ClientStalled,
    Shutdown,
    Error,
}
