namespace Gallery.Examples.OnSignalPatch;

[Signals]
public partial record DraftSignals(string Text = "");
