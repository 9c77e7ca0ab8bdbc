namespace Datastar.Razor.Development.Traces;

/// <summary>One event that was written.</summary>
/// <param name="Type">Its name on the wire.</param>
/// <param name="Bytes">Its size, before compression.</param>
/// <param name="At">When, counted from the beginning of the request.</param>
/// <param name="Rendering">What it was made from; <see langword="null"/> where it was rendered for several requests at once.</param>
internal sealed record TracedEvent(string Type, int Bytes, TimeSpan At, TracedRendering? Rendering);
