namespace Gallery.Examples.SvgMorphing;

public sealed record Ball(int X, int Y, int Radius);
