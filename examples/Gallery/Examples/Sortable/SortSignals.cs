namespace Gallery.Examples.Sortable;

[Signals]
public partial record SortSignals(string Moved = "");
