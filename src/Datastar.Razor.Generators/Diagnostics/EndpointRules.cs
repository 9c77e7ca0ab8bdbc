using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>Rules about what an action asks for.</summary>
internal static class EndpointRules
{
    public static readonly DiagnosticDescriptor
        NotMapped = WarningAtEnd("DSR0400", "No endpoint answers this URL", "No endpoint is mapped at {0} '{1}'{2}"),
        OtherVerb = WarningAtEnd("DSR0401", "The URL is mapped for another verb", "'{0}' is mapped for {1}, not {2}: write {3}, or map it with {4}"),
        OtherValue = WarningAtEnd("DSR0402", "The route does not take this value", "'{0}' does not fit the route '{1}', whose parameter '{2}' takes {3}: write such a value"),
        UnknownName = WarningAtEnd("DSR0403", "No endpoint has this name", "No endpoint has the name '{0}'{1}"),
        MissingValue = WarningAtEnd("DSR0404", "The endpoint's route needs a value", "The endpoint '{0}' at '{1}' needs a value for '{2}': write Url.To(\"{0}\", new {{ {3} = … }})"),
        QueryNotSent = WarningAtEnd("DSR0405", "The action does not send this value",
            "'{0}' is read from the query, which {1} does not send, so the answer is 400: take a [Signals] type as the parameter, or write {1} with ?{0}={{…}} in the URL"),
        FormNotSent = WarningAtEnd("DSR0406", "The action sends no form",
            "'{0}' is read from a form, and {1} sends signals as JSON: write new ActionOptions {{ ContentType = ActionContentType.Form }} as its second argument, or take a [Signals] type as the parameter"),
        UnknownTopic = WarningAtEnd("DSR0407", "No stream follows this topic", "No stream follows the topic '{0}': did you mean '{1}'?"),
        HandlerDiffers = Warning("DSR0408", "The handler and its route differ", "'{0}' {1}: write {2}"),
        NoService = WarningAtEnd("DSR0409", "A service is not registered", "Nothing registers what {0} needs: write builder.Services.{1}"),
        ObjectInUrl = Error("DSR0410", "An object stands in a URL", "'{0}' is a {1}, whose text is no part of a URL: write one of its values, such as {2}");
}
