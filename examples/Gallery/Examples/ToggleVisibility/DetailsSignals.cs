namespace Gallery.Examples.ToggleVisibility;

[Signals]
public partial record DetailsSignals([property: LocalSignal] bool Open = false);
