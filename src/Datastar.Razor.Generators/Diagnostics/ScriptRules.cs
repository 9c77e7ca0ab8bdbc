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
        FormNotFound = Warning("DSR0206", "No form is around the element",
            "contentType: 'form' sends the form around this element, and there is none in this file: put it into a <form>, or write '{0}'"),
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
        UnescapedAction = Error("DSR0217", "Razor reads an at sign as C#", "Razor reads '{0}' as C#: write '{2}' for the client's action, or '{1}' for the typed one"),
        ComparisonDropped = Warning("DSR0218", "A comparison stands where an assignment is meant", "'{0}' compares and does nothing with the answer: write '{1}'"),
        ObjectWanted = Error("DSR0219", "The value is an object", "'{0}' without a key takes an object: write '{1}'"),
        AssignmentShown = Warning("DSR0220", "An assignment stands where a value is shown", "'{0}' assigns, and '{1}' is to show a value: write '{2}'"),
        SignalInQuotes = Warning("DSR0221", "A signal stands in quotes", "The client reads nothing inside quotes, so '{0}' stays as it is: write '{1}'"),
        OtherLibrary = Error("DSR0222", "A name of another library", "The client knows no '{0}': write {1}"),
        FunctionNotCalled = Error("DSR0223", "A function that nobody calls", "'{0}' is code that runs by itself, and this makes a function that nobody calls: write '{1}'"),
        SelectorWithoutForm = Warning("DSR0224", "A selector without a form", "The option 'selector' names the form to send, and is read beside contentType: 'form' alone: write {0}"),
        MisspeltMember = Warning("DSR0225", "A member looks misspelt", "JavaScript has no member '{0}' here: did you mean '{1}'?"),
        NameTwice = Warning("DSR0226", "A name stands twice in an object", "'{0}' stands twice in this object, and the first is lost: keep one, or write another name"),
        Idle = Warning("DSR0227", "A statement that does nothing", "'{0}' is read and nothing is done with it: write '{1}', or an action such as '{2}'"),
        NoSuchKey = Warning("DSR0228", "No key has this name", "No key is named '{0}', so this is never true: write '{1}'"),
        ValueInQuotes = Error("DSR0229", "A value in Js brings its own quotes", "{0} is written as JavaScript with quotes of its own, so it must not stand in quotes: write {{…}} without them"),
        ValueWanted = Error("DSR0230", "The value is no object", "'{0}' takes one value, and this is an object: write '{1}'"),
        OtherCondition = Warning("DSR0231", "A condition asks something else than it seems to", "'{0}' {1}: write '{2}'"),
        ReturnsNothing = Error("DSR0232", "A function returns nothing", "In braces a function returns nothing by itself, and its value is wanted here: write '{0}'"),
        RequestShown = Error("DSR0233", "A request stands where a value is shown", "'{0}' sends a request whenever '{1}' is asked, and has no value to show: write '{2}', and show a signal"),
        OwnChange = Warning("DSR0234", "A value depends on itself", "'{0}' reads '{1}' and sets it, so it runs again by itself: write '{2}'"),
        NotAscii = Error("DSR0235", "Names of signals are letters from a to z", "The client takes '{0}' to end at the first letter that is not from a to z: write '{1}'"),
        FalseText = Warning("DSR0236", "A text that counts as true", "The text {0} counts as true, as every text does but the empty one: write {1} without quotes"),
        OneValue = Warning("DSR0237", "A value is not the one that it seems to be", "'{0}' is not kept as it stands, since {1}: write '{2}'");
}
