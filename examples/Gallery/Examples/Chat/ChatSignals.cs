namespace Gallery.Examples.Chat;

[Signals]
public partial record ChatSignals(string Name = "", string Text = "");
