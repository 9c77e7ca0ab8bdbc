using Microsoft.CodeAnalysis;
using static Datastar.Razor.Generators.RuleFactory;

namespace Datastar.Razor.Generators;

/// <summary>Rules about code for the browser that stands where C# does something else with it.</summary>
internal static class ExpressionRules
{
    public static readonly DiagnosticDescriptor
        WrittenAsText = Error("DSR0420", "An expression is written as text", "'{0}' is code for the browser, and the page would show that code: write {1}"),
        InPlainAttribute = Error("DSR0421", "An expression stands in a plain attribute", "'{0}' is code for the browser, and the attribute '{1}' would hold that code as text: write {2}"),
        TwoInOne = Error("DSR0422", "Two expressions stand in one attribute", "'{0}' holds two expressions one after the other, which is no code: join them in C#, {1}"),
        NeverChanges = Warning("DSR0423", "What is shown never changes", "'{0}' is a C# bool, true or false for good once the page is sent: write @if ({0}) {{ … }}, or compare a signal"),
        EqualsCall = Error("DSR0424", "Equals compares C# objects", "Equals compares two C# objects on the server, not what they are in the browser: write {0}"),
        GluedUrl = Warning("DSR0425", "A value is put into a URL without encoding", "'{0}' goes into the URL as it is, so '/', '?' or '..' in it lead elsewhere: write {1}($\"{2}\")"),
        InCSharpString = Error("DSR0426", "An expression is put into a C# string", "'{0}' is code for the browser, and the string would hold that code: write {1}"),
        AskedOnServer = Error("DSR0427", "The server asks for what only the browser knows", "'{0}' is known in the browser only, so {1}: write {2}"),
        Dropped = Error("DSR0428", "A value is made and dropped", "'{0}' makes {1} and nothing takes it, so it does nothing: {2}"),
        NoEvent = Error("DSR0429", "There is no event here", "'{0}' is the event of a handler, and ds-{1} has none: write it in a ds-on-* attribute, and keep what it says in a signal"),
        NoModifier = Error("DSR0430", "The attribute does not have this modifier", "ds-{0} does not take {1}: {2}"),
        DoesNothing = Warning("DSR0431", "A handler that does nothing", "'{0}' is read in ds-{1} and nothing is done with it: write {2}, or an action such as Post(…)"),
        NoSuchKey = Warning("DSR0432", "No key has this name", "No key is named '{0}', so this is never true: write \"{1}\""),
        ObjectWanted = Error("DSR0433", "The attribute takes an object without a key", "ds-{0} without a key takes an object, and '{1}' is none: write ds-{0}-{2}=\"@{3}\""),
        ObjectAsText = Error("DSR0434", "An object stands for one value", "'{0}' is an object, which ds-{2} cannot {3}: write one of its signals, such as {0}.{1}"),
        WrittenObject = Error("DSR0435", "A template writes what is no text", "'{0}' is {1}, and the page would not show what it stands for: write {2}"),
        Refused = Error("DSR0436", "The library refuses this value", "{0} {1}, and the library refuses it when the code runs: write {2}"),
        NoViewHelper = Error("DSR0437", "A slice has no helpers of MVC views", "'{0}' throws when the slice is rendered, since nothing but a view has '{1}': write {2}"),
        MadeTwice = Error("DSR0438", "An attribute is made twice", "'{0}' is made twice, and an element has each attribute once, so rendering throws: keep one, or join what they do by Then(…)");
}
