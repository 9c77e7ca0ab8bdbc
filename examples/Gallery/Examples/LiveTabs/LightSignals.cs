namespace Gallery.Examples.LiveTabs;

[Signals]
public partial record LightSignals(int Level = 3);
