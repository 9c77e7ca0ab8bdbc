namespace Gallery.Examples.ProMarkup;

[Signals]
public partial record ProSignals(double Opacity = 1, string Password = "", string Repeated = "", int Frames = 0, int Page = 1);
