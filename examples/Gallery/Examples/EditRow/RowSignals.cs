namespace Gallery.Examples.EditRow;

[Signals]
public partial record RowSignals(string Email = "");
