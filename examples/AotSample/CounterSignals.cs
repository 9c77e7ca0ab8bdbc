using Datastar.Razor;

namespace AotSample;

/// <summary>The signals of the page.</summary>
[Signals]
public partial record CounterSignals(int Count = 0, int Step = 1, string Note = "") : ISignals<CounterSignals>;
