namespace Gallery.Examples.CustomEvent;

[Signals]
public partial record OrderSignals(int Last = 0);
