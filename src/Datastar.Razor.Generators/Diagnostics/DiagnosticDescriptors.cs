using Microsoft.CodeAnalysis;

namespace Datastar.Razor.Generators;

/// <summary>Every rule of this assembly. Each has a page in <c>docs/rules</c>.</summary>
internal static class DiagnosticDescriptors
{
    public static readonly DiagnosticDescriptor NotPartial = RuleFactory.Error(
        "DSR0001", "A [Signals] type must be partial",
        "'{0}' must be partial, so that '{1}' can get its Ref property and its binding: write 'partial {2} {0}'");

    public static readonly DiagnosticDescriptor NameNotCarried = RuleFactory.Error(
        "DSR0002", "The client cannot carry this signal name",
        "'{0}' would be the signal '{1}', {2}: rename it, or give it another name with [JsonPropertyName]");

    public static readonly DiagnosticDescriptor DuplicateName = RuleFactory.Error(
        "DSR0003", "Two signals of one object have the same name",
        "'{0}' and '{1}' would both be the signal '{2}' (upper and lower case count as equal): rename one, or give it another name with [JsonPropertyName]");

    public static readonly DiagnosticDescriptor UnsupportedMember = RuleFactory.Error(
        "DSR0004", "This type cannot be the value of a signal",
        "'{0}' is {1}, which has no JSON form: leave it out with [JsonIgnore], or give it a type that JSON has");

    public static readonly DiagnosticDescriptor UnsupportedType = RuleFactory.Error(
        "DSR0005", "This type cannot be marked [Signals]",
        "'{0}' cannot be marked [Signals]: {1}");

    public static readonly DiagnosticDescriptor FromSignalsInMinimalApi = RuleFactory.Error(
        "DSR0006", "[FromSignals] does not bind in minimal APIs",
        "Minimal APIs do not read [FromSignals], so '{0}' would be bound from elsewhere: take a [Signals] type or Signals<T> as the parameter");

    public static readonly DiagnosticDescriptor BindingNotSeen = RuleFactory.Error(
        "DSR0007", "The request delegate generator does not see the binding of a [Signals] type",
        "'{0}' would be bound from the body as plain JSON, since the request delegate generator does not see what another generator writes: "
        + "write 'partial record {1}(…) : ISignals<{1}>', or take Signals<{1}> as the parameter");
}
