namespace Gallery.Examples.ActiveSearch;

[Signals]
public partial record SearchSignals(string Search = "");
