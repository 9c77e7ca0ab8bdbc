namespace Gallery.Examples.NestedSignals;

[Signals]
public partial record PetSignals(string Name, Owner Owner, string[] Tricks);
