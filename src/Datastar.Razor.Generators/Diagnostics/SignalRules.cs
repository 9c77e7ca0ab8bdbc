using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>Rules about the names and types of signals, and about endpoints that take them.</summary>
internal static class SignalRules
{
    public static readonly DiagnosticDescriptor
        UnknownName = WarningAtEnd("DSR0460", "No [Signals] type has this signal", "No [Signals] type has a signal '{0}': did you mean '{1}' of {2}?"),
        OtherType = WarningAtEnd("DSR0461", "The signal has another type", "The signal '{0}' of {1} is {2}, and this makes it {3}: write {2}"),
        LocalOnServer = Error("DSR0462", "A local signal is read on the server",
            "'{0}' is a [LocalSignal], which the browser keeps to itself, so '{1}' always has its default here: take [LocalSignal] off it, or do not read it"),
        NoSignalsType = Warning("DSR0463", "The parameter is no signals type",
            "'{0}' is no [Signals] type, and a {1} request has no body to bind '{2}' from: write '[Signals] public partial {3} {4}…'"),
        OtherSource = Warning("DSR0464", "A signals type is bound from elsewhere", "[{0}] keeps the signals from being bound as signals, which a [Signals] type does by itself: write '{1} {2}'"),
        NoResult = Error("DSR0465", "An endpoint returns what is no result", "The endpoint answers with {0}, which ASP.NET Core writes as {1}, so the page gets no patch: write {2}"),
        NamesForValues = Error("DSR0466", "A signal stands where its value is meant", "'{0}' is the name of a signal in the page, and no value that it could have: write {1}"),
        NoJson = Error("DSR0467", "The text is no JSON object", "'{0}' is no JSON object, so no signal comes of it: write new {{ … }}"),
        TwoAnswers = Error("DSR0468", "An endpoint answers twice",
            "The endpoint sends events by '{0}' and returns a result that begins the response again: write Results.Datastar(…), which goes on with the events, or Results.Empty"),
        NotASignal = Warning("DSR0469", "A member that is no signal", "'{0}' is {1}: write 'public {2} {0} {{ get; init; }}'"),
        NotBoundByMvc = Warning("DSR0470", "MVC does not bind the signals", "MVC binds '{0}' from the form, the query or the body, not from the signals: write [FromSignals] {1} {0}");
}
