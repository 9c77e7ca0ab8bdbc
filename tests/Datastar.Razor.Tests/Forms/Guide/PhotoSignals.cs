namespace Datastar.Razor.Tests.Forms.Guide;

/// <summary>What a file input sends of a file.</summary>
public record PickedFile(string Name, byte[] Contents, string Mime);

[Signals]
public partial record PhotoSignals(List<PickedFile>? Photos = null, int Progress = 0, [property: LocalSignal] bool Sending = false);
