namespace Gallery.Examples.Dashboard;

/// <param name="Orders">Orders since the start.</param>
/// <param name="Revenue">What they brought.</param>
/// <param name="Load">How busy the shop is, from 0 to 100.</param>
[Signals]
public partial record FigureSignals(int Orders = 0, decimal Revenue = 0, int Load = 0);
