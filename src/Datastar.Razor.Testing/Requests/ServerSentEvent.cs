namespace Datastar.Razor.Testing;

/// <summary>A message of an event stream as it came over the wire.</summary>
internal sealed record ServerSentEvent(string Event, string Data, string Id);
