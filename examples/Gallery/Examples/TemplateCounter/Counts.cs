namespace Gallery.Examples.TemplateCounter;

public sealed record Counts(int Everybody, int Mine);
