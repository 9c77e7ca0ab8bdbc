using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>The rules for the names and values of attributes in templates, and for the markup around them.</summary>
internal static class MarkupRules
{
    public static readonly DiagnosticDescriptor
        UnknownTypedAttribute = Error("DSR0020", "There is no such ds-* attribute", "'{0}' is not a Datastar attribute: {1}"),
        UnknownAttribute = Error("DSR0100", "The client has no such attribute", "The client has no attribute '{0}' and ignores it: {1}"),
        ProbablyMisspelt = Warning("DSR0101", "An attribute looks like one of the client's and is none", "The client has no attribute '{0}' and ignores it: {1}"),
        HyphenBeforeKey = Error("DSR0102", "A key stands behind a colon", "The client ignores '{0}', since a key stands behind a colon: write '{1}'"),
        EarlierName = Error("DSR0103", "The attribute had this name in an earlier version", "The client ignores '{0}', {1}"),
        MissingKey = Error("DSR0104", "The attribute needs a key", "'{0}' needs a key: write '{1}'"),
        KeyNotAllowed = Error("DSR0105", "The attribute takes no key", "'{0}' takes no key: write '{1}'"),
        MissingValue = Error("DSR0106", "The attribute needs a value", "'{0}' needs a value: write '{1}'"),
        KeyAndValue = Error("DSR0107", "The attribute takes a key or a value, not both", "'{0}' has a key and a value, and takes one of them: write '{1}'"),
        NoKeyOrValue = Error("DSR0108", "The attribute needs the name of a signal", "'{0}' needs the name of a signal: write '{1}'"),
        DollarInName = Error("DSR0110", "The name of a signal has no dollar sign here", "'{0}' makes a signal whose name begins with a dollar sign: write '{1}'"),
        UpperCaseKey = Error("DSR0111", "HTML lower-cases the names of attributes", "The browser reads '{0}' in lower case: write '{1}'"),
        DoubleUnderscore = Error("DSR0112", "A double underscore begins a modifier", "The client reads '{0}' as a modifier, not as part of the name: write '{1}'"),
        HyphenInName = Warning("DSR0113", "A signal whose name has a hyphen or a blank", "'{0}' makes a signal that {2}: write '{1}'"),
        NoAttributeNames = Error("DSR0114", "Names of attributes stand with blanks between them", "'{0}' takes names of attributes with blanks between them: write '{1}'"),
        NoValue = Warning("DSR0115", "The attribute takes no value", "'{0}' counts as soon as it is there, whatever its value: write it where it is to count, and leave it out elsewhere"),
        UnknownModifier = Error("DSR0120", "The attribute does not have this modifier", "'{0}' has no modifier '{1}', and the client ignores it: {2}"),
        DotBeforeModifier = Error("DSR0121", "Modifiers of events stand behind two underscores", "'{0}' waits for an event of the name '{1}', which never comes: write '{2}'"),
        ModifierArgument = Error("DSR0122", "The modifier takes other arguments", "'{0}' takes {1}: write '{2}'"),
        BadDuration = Error("DSR0123", "The client misreads this duration", "'{0}' is {1}: write '{2}'"),
        MissingUnit = Warning("DSR0124", "A duration needs a number and a unit", "'{0}' {1}: write '{2}'"),
        BadThreshold = Error("DSR0125", "A threshold is a percentage", "'{0}' is no whole percentage from 0 to 100: write '{1}'"),
        RepeatedModifier = Warning("DSR0127", "A modifier is given twice", "'{0}' is given twice: write '{1}'"),
        ConflictingModifiers = Warning("DSR0128", "Modifiers exclude each other", "'{0}' and '{1}' exclude each other, and the client reads {0}: write '{2}'"),
        IndicatorAfterInit = Error("DSR0130", "The indicator comes too late", "The client runs attributes in order, so '{0}' misses the request of '{1}': put '{0}' before it, as in '{2}'"),
        EventNeverFires = Error("DSR0131", "The event never reaches this element", "The event '{0}' never reaches <{1}>: write '{2}'"),
        MisspeltEvent = Warning("DSR0132", "An event looks misspelt", "There is no event '{0}': did you mean '{1}'?"),
        FilterWithoutListener = Warning("DSR0133", "A filter without what it filters", "'{0}' is read only by an attribute of the same element that is not there: add '{1}'"),
        ProAttribute = Warning("DSR0134", "The attribute needs Datastar Pro",
            "'{0}' needs the Pro bundle of the client: if the app loads it, write <DatastarPro>true</DatastarPro> into the project{1}"),
        DuplicateAttribute = Error("DSR0135", "An attribute is written twice", "<{0}> has '{1}' twice, and browsers drop the second: keep one"),
        LateSignal = Warning("DSR0136", "A signal is read before it is declared", "'${0}' is read here before '{1}' declares it, so it is an empty string at first: move the declaration above"),
        NothingToBind = Error("DSR0137", "The element has no value", "<{0}> has no value that a signal could be bound to: write '{1}'"),
        ForeignAttribute = Warning("DSR0138", "Code for the client in an attribute that it does not read", "The client does not read '{0}', so its code never runs: write {1}"),
        UnquotedValue = Error("DSR0139", "A value without quotes ends at the first blank", "Without quotes the value of '{0}' ends at the first blank: write '{1}'"),
        HiddenForGood = Warning("DSR0140", "The element stays hidden", "<{0}> is hidden by an attribute that '{1}' does not take away: write style=\"display: none\" in its place"),
        NoText = Error("DSR0141", "The element shows no text", "<{0}> has no text of its own to show: write '{1}'"),
        RadioWithoutValue = Warning("DSR0142", "A radio button needs a value", "Without a value every radio button sets the signal to the same text: write '{0}'"),
        NoTagHelper = Error("DSR0300", "No tag helper reads ds-* here", "Nothing reads '{0}' here, so the browser gets it as it is: {1}"),
        TypedValue = Error("DSR0301", "The value of a ds-* attribute is C#", "The value of '{0}' is C#, not JavaScript: write '{1}'"),
        NoClientScript = Warning("DSR0310", "Nothing loads the client", "This page loads no Datastar client, so its attributes do nothing: write '{0}' into the <head>"),
        DuplicateId = Warning("DSR0311", "Two elements have the same id",
            "The id '{0}' is given already in line {1}, and patches reach only the first element: give this one another id, such as id=\"{0}-2\""),
        UnclosedElement = Warning("DSR0312", "An element does not close", "<{0}> {1}"),
        BlankInId = Warning("DSR0313", "An id has no blanks", "'{0}' is no id that a selector could name: write id=\"{1}\""),
        Moved = Warning("DSR0314", "The browser puts the element elsewhere", "<{0}> cannot be in <{1}>, so the browser ends that one first, and its attributes do not reach what is in it: write {2}");
}
