namespace Gallery.Examples.WebComponent;

[Signals]
public partial record ReverseSignals(string Text = "Datastar", string Reversed = "");
