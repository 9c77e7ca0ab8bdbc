namespace Gallery.Examples.EventBubbling;

[Signals]
public partial record PadSignals(string Pressed = "");
