namespace Datastar.Razor;

/// <summary>How a single patch is answered.</summary>
public enum DatastarResponseMode
{
    /// <summary>As <c>text/event-stream</c>. The default.</summary>
    Sse,

    /// <summary>As <c>text/html</c> with <c>datastar-*</c> response headers: it compresses and caches as any page does.</summary>
    Html,
}
