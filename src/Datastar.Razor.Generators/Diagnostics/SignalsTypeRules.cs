using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>The rules for types marked <c>[Signals]</c> and for what binds them.</summary>
internal static class SignalsTypeRules
{
    public static readonly DiagnosticDescriptor
        NotPartial = Error("DSR0001", "A [Signals] type must be partial", "'{0}' must be partial, so that '{1}' can get its Ref property and its binding: write 'partial {2} {0}'"),
        NameNotCarried = Error("DSR0002", "The client cannot carry this signal name", "'{0}' would be the signal '{1}', {2}: rename it, or give it another name with [JsonPropertyName]"),
        DuplicateName = Error("DSR0003", "Two signals of one object have the same name",
            "'{0}' and '{1}' would both be the signal '{2}' (upper and lower case count as equal): rename one, or give it another name with [JsonPropertyName]"),
        UnsupportedMember = Error("DSR0004", "This type cannot be the value of a signal", "'{0}' is {1}, which has no JSON form: leave it out with [JsonIgnore], or give it a type that JSON has"),
        UnsupportedType = Error("DSR0005", "This type cannot be marked [Signals]", "'{0}' cannot be marked [Signals]: {1}"),
        FromSignalsInMinimalApi = Error("DSR0006", "[FromSignals] does not bind in minimal APIs",
            "Minimal APIs do not read [FromSignals], so '{0}' would be bound from elsewhere: take a [Signals] type or Signals<T> as the parameter"),
        BindingNotSeen = Error("DSR0007", "The request delegate generator does not see the binding of a [Signals] type",
            "'{0}' would be bound from the body as plain JSON, since the request delegate generator does not see what another generator writes: write 'partial record {1}(…) : ISignals<{1}>', or take Signals<{1}> as the parameter");
}
