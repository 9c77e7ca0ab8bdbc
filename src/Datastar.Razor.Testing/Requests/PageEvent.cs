namespace Datastar.Razor.Testing;

/// <summary>One server-sent event. See https://data-star.dev/reference/sse_events.</summary>
/// <param name="Type">Its name, such as <c>datastar-patch-elements</c>.</param>
/// <param name="Data">Its data lines, joined by line feeds.</param>
/// <param name="Id">Its id, or an empty text.</param>
public sealed record PageEvent(string Type, string Data, string Id = "");
