using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>The rules for JavaScript in attributes and in <c>Js("…")</c>.</summary>
internal static class ScriptRules
{
    public static readonly DiagnosticDescriptor
        Syntax = Error("DSR0200", "The JavaScript does not compile", "The client cannot compile this ({0}): {1}"),
        UnknownAction = Error("DSR0201", "The client has no such action", "The client has no action '@{0}': write '{1}'"),
        EarlierAction = Error("DSR0202", "An action is called with an at sign", "'{0}' calls {2}, not an action: write '{1}'"),
        ActionArgument = Error("DSR0203", "The action takes other arguments", "{0}: write '{1}'"),
        UnknownOption = Error("DSR0204", "The action has no such option", "The client has no option '{0}' and ignores it: write '{1}'"),
        OptionValue = Error("DSR0205", "The option takes other values", "The option '{0}' takes {1}: write '{2}'"),
        FormNotFound = Warning("DSR0206", "No form is around the element", "contentType: 'form' sends the form around this element, and there is none in this file: put it into a <form>, or write '{0}'"),
        ProAction = Warning("DSR0207", "The action needs Datastar Pro", "'@{0}' needs the Pro bundle of the client: if the app loads it, write <DatastarPro>true</DatastarPro> into the project"),
        ActionTooNew = Error("DSR0208", "The action needs a newer client", "'@{0}' is there from version {1} of the client, and the app has said it loads {2}: write '{3}'"),
        MissingDollar = Warning("DSR0209", "A name without a dollar sign", "'{0}' is no signal without a dollar sign, and the page has no variable of this name: write '{1}'{2}"),
        UnquotedText = Error("DSR0210", "Text needs quotes", "'{0}' is read as a variable, not as text: write '{1}'"),
        HyphenInSignal = Error("DSR0211", "A minus sign needs spaces", "'{0}' is read as one signal with a hyphen in its name: write '{1}'"),
        DollarInTemplate = Warning("DSR0212", "A dollar sign in the text of a template literal", "The client reads '{0}' in the text of a template literal as a signal: write '{1}'"),
        QuoteInTemplate = Error("DSR0213", "Quotes in the text of a template literal", "Quotes in the text of a template literal hide the signals between them from the client: write '{0}'"),
        ComputedNeedsFunction = Error("DSR0214", "Computed signals are functions", "The values of data-computed are functions: write '{0}: () => {1}'"),
        NoEvent = Error("DSR0215", "There is no event here", "'evt' holds an event only in data-on, so this throws in '{0}': {1}"),
        MisspeltSignal = Warning("DSR0216", "A signal looks misspelt", "No signal '${0}' is declared: did you mean '${1}'?"),
        ComparisonDropped = Warning("DSR0218", "A comparison stands where an assignment is meant", "'{0}' compares and does nothing with the answer: write '{1}'"),
        UnescapedAction = Error("DSR0217", "Razor reads an at sign as C#", "Razor reads '{0}' as C#: write '@{0}' for the client's action, or '{1}' for the typed one");
}
