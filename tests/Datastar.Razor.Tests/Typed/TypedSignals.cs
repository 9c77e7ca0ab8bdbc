namespace Datastar.Razor.Tests.Typed;

public sealed record Totals(decimal Sum = 0);

public sealed record Frame(ElementRef Box = default);

[Signals]
public partial record TypedSignals(
    string Tag = "", int Quantity = 0, decimal Price = 0, Totals? Outcome = null, bool[]? Chosen = null, bool All = false, List<string>? Tags = null, int Percent = 0, string Changed = "",
    DateOnly Day = default, DateTime? At = null, TimeSpan Took = default, ElementRef Dialog = default, Frame? Frame = null);

/// <summary>What a custom event carries.</summary>
[Signals]
public partial record Upload(int Percent = 0, Totals? Outcome = null);
