namespace Gallery.Examples.Animations;

[Signals]
public partial record AnimationSignals(string Color = "#4c3fd6");
