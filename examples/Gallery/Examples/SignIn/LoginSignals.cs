namespace Gallery.Examples.SignIn;

[Signals]
public partial record LoginSignals(string Name = "");
