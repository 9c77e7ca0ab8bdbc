namespace Gallery.Examples.KeyBindings;

[Signals]
public partial record VolumeSignals(int Volume = 5, bool IsMuted = false);
