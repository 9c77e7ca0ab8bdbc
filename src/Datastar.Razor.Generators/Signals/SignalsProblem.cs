using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators.Signals;

/// <summary>Something about a type marked <c>[Signals]</c> that its author has to change. Lives in an analyzer run, never in a pipeline.</summary>
internal sealed record SignalsProblem(DiagnosticDescriptor Rule, Location Location, string[] Arguments)
{
    /// <summary>What to write, and where.</summary>
    public (Correction Correction, Location Place)? Cure { get; init; }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Cure is { } cure ? [cure.Place] : null, Cure?.Correction.ToProperties(), Arguments);
}
