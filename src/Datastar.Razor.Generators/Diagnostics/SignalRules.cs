using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators;

/// <summary>Rules about the names and types of signals, and about endpoints that take them.</summary>
internal static class SignalRules
{
    public static readonly DiagnosticDescriptor UnknownName = RuleFactory.Warning(
        "DSR0460", "No [Signals] type has this signal",
        "No [Signals] type has a signal '{0}': did you mean '{1}' of {2}?", WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor OtherType = RuleFactory.Warning(
        "DSR0461", "The signal has another type",
        "The signal '{0}' of {1} is {2}, and this makes it {3}", WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor LocalOnServer = RuleFactory.Error(
        "DSR0462", "A local signal is read on the server",
        "'{0}' is a [LocalSignal], which the browser keeps to itself: '{1}' always has its default here. Take [LocalSignal] off it, or do not read it");

    public static readonly DiagnosticDescriptor NoSignalsType = RuleFactory.Warning(
        "DSR0463", "The parameter is no signals type",
        "'{0}' is no [Signals] type, and a {1} request has no body to bind '{2}' from: write '[Signals] public partial {3} {0}…'");

    public static readonly DiagnosticDescriptor OtherSource = RuleFactory.Warning(
        "DSR0464", "A signals type is bound from elsewhere",
        "[{0}] keeps the signals from being bound as signals: a [Signals] type binds by itself, write '{1} {2}'");

    public static readonly DiagnosticDescriptor NoResult = RuleFactory.Error(
        "DSR0465", "An endpoint returns what is no result",
        "The endpoint returns {0}, which ASP.NET Core would write as JSON: write Results.Datastar({1})");
}
