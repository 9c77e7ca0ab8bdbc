namespace Datastar.Razor;

/// <summary>What becomes of a request when another with the same method and URL starts.</summary>
public enum RequestCancellation
{
    /// <summary>The earlier one is aborted: <c>'auto'</c>.</summary>
    Auto,

    /// <summary>It is aborted, and also when its element goes away: <c>'cleanup'</c>.</summary>
    Cleanup,

    /// <summary>Both run: <c>'disabled'</c>.</summary>
    Disabled,
}
