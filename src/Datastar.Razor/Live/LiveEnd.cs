namespace Datastar.Razor.Live;

/// <summary>Why a stream ended.</summary>
internal enum LiveEnd
{
    None,
    ClientLeft,
    ClientStalled,
    Shutdown,
    Ended,
    Error,
}

/// <summary>The reasons as metrics name them.</summary>
internal static class LiveEndNames
{
    private static readonly string[] Names = ["none", "client_left", "client_stalled", "shutdown", "ended", "error"];

    public static string Name(this LiveEnd reason) => Names[(int)reason];
}
