namespace Datastar.Razor;

/// <summary>Whether scrolling is animated.</summary>
public enum ScrollBehavior
{
    /// <summary>Animated: <c>__smooth</c>.</summary>
    Smooth,

    /// <summary>At once: <c>__instant</c>.</summary>
    Instant,

    /// <summary>As the page's style says: <c>__auto</c>.</summary>
    Auto,
}
